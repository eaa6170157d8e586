# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
"""From 3.13 on the dummy of a native thread goes with the thread."""
import _thread, threading, time
go = _thread.allocate_lock(); go.acquire()
def raw():
    print(type(threading.current_thread()).__name__)
    go.acquire()
_thread.start_new_thread(raw, ())
time.sleep(0.1)
from gevent import monkey
monkey.patch_all()
print(threading.active_count())
go.release()
time.sleep(0.1)
print(threading.active_count(), sorted(type(t).__name__ for t in threading.enumerate()))

# prints:
# _DummyThread
# 2
# 1 ['_MainThread']
