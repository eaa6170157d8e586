"""What stands behind the comma of an assert in Cython 0.29 reaches the hub as it is: Debian's build for 3.11."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10
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
# prints on py3.11-gevent22.10:
# AssertionError tuple
# 768
# prints:
# AssertionError AssertionError
# 768
