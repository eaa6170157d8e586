"""Before 24.10 a patch of _thread without threading fails half-way."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
from gevent import monkey

try:
    monkey.patch_thread(threading=False)
except AttributeError as error:
    print(error)
import _thread
import threading
print(_thread.allocate_lock.__module__, threading.Lock.__module__, threading.Thread.__module__)

# prints:
# 'NoneType' object has no attribute '_shutdown'
# gevent.thread _thread threading
