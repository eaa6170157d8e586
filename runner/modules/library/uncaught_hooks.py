# sys.excepthook writes to the stderr of the moment; what a thread raises that nobody can catch goes to
# sys.unraisablehook.
import _thread
import io
import sys
import time

sys.stderr = io.StringIO()
sys.excepthook(ValueError, ValueError('x'), None)
print(repr(sys.stderr.getvalue()))


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.exc_traceback is not None)


def crash():
    raise RuntimeError('nobody hears')


sys.unraisablehook = hook
_thread.start_new_thread(crash, ())
time.sleep(0.1)
sys.unraisablehook = sys.__unraisablehook__
sys.stderr = io.StringIO()
_thread.start_new_thread(crash, ())
time.sleep(0.1)
lines = sys.stderr.getvalue().splitlines()
print(lines[0].split(' <function')[0], lines[-1])
