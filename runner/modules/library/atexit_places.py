# atexit: a callback that is taken back leaves its place.
import atexit


def gone():
    print('not called')


before = atexit._ncallbacks()
atexit.register(print, 'first')
atexit.register(gone)
atexit.register(gone)
print(atexit._ncallbacks() - before)
atexit.unregister(gone)
atexit.unregister(gone)
print(atexit._ncallbacks() - before)
atexit.register(print, 'second')
print(atexit._ncallbacks() - before)
