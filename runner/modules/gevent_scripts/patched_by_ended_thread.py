"""Patched in a native thread that has ended, the main thread passes for ended: its new handle saw that greenlet."""
import threading

from gevent import monkey

patcher = threading.Thread(target=monkey.patch_all)
patcher.start()
patcher.join()
print(threading.main_thread().is_alive())

# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# prints:
# False
