"""An assert that fails in Cython 3 raises an exception, as any other does: gevent 22.10 elsewhere than on Debian."""
# pairs: py3.10-gevent22.10
from gevent import monkey
monkey.patch_all()
import os
import threading
import gevent


def show(context, kind, value, trace):
    print(kind.__name__, type(value).__name__, flush=True)


stop = threading.Event()
threading.Thread(target=stop.wait, daemon=True).start()
pid = os.fork()
if pid == 0:
    # The thread's start was to be told of in the hub, whose greenlets end here.
    gevent.get_hub().handle_error = show
    gevent.sleep(0.01)
    os._exit(3)
print(os.waitpid(pid, 0)[1])
# prints:
# AssertionError AssertionError
# 768
