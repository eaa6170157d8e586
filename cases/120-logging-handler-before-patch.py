# /// case
# title = "A logging handler made before the patch"
# topic = "sync-objects"
# origin = "eventlet/eventlet#309"
# shows = "the patch gives handlers and the module new locks, so that they exclude again"
# ///
"""A slow handler must not be entered by two threads at once.  Its old RLock would let
them in; the patch replaces it."""
import logging
import threading
import time
from gevent import monkey


class Slow(logging.Handler):
    def emit(self, record):
        inside.append(record.getMessage() + " in")
        time.sleep(0.05)
        inside.append(record.getMessage() + " out")


inside = []
handler = Slow()
log = logging.getLogger("app")
log.addHandler(handler)
before = (handler.lock, logging._lock)
monkey.patch_all()
print("replaced", handler.lock is not before[0], logging._lock is not before[1])
threads = [threading.Thread(target=log.warning, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside)
