# /// case
# title = "A held Python RLock and another thread at the patch"
# topic = "sync-objects"
# origin = "DataDog/dd-trace-py#1192"
# shows = "with a second thread running the patch mends no locks: main cannot release its own"
# ///
"""The search for held locks is left out unless main is alone.  Alone, it could release
the same lock (pyrlock-held-at-patch)."""
import threading
from gevent import monkey

gate = threading.Lock()
gate.acquire()
t = threading.Thread(target=gate.acquire, daemon=True)
t.start()
lock = threading._PyRLock()
lock.acquire()
monkey.patch_all()
try:
    lock.release()
    print("released")
except RuntimeError as e:
    print("RuntimeError", e)
print("thread runs", t.is_alive())
