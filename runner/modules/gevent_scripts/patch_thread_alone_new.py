"""From 24.10 on _thread can be patched without threading."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
print(monkey.patch_thread(threading=False))
import _thread
import threading
print(_thread.allocate_lock.__module__, threading.Thread.__module__)

# prints:
# None
# gevent.thread threading
