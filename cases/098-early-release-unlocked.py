# /// case
# title = "Releasing a patched Lock that is not held"
# topic = "early-patch"
# origin = "eventlet/eventlet#697"
# shows = "RuntimeError as with the native lock; locked() and the context manager agree"
# ///
"""gevent's lock is a semaphore underneath, but keeps the manners of a lock."""
from gevent import monkey

monkey.patch_all()
import threading

lock = threading.Lock()
try:
    lock.release()
except RuntimeError as e:
    print("RuntimeError", e)
with lock:
    print("locked", lock.locked(), lock.acquire(blocking=False))
print("locked", lock.locked())
rlock = threading.RLock()
try:
    rlock.release()
except RuntimeError as e:
    print("RuntimeError", e)
