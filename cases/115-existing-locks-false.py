# /// case
# title = "patch_thread(existing_locks=False) with a held Python RLock"
# topic = "selective-patch"
# origin = "gevent/gevent#1354"
# shows = "the holder cannot release its lock: the owner is under the old ident"
# ///
"""With existing_locks=True the patch rewrites the owner of each Python RLock that it
finds.  Left out, main is not the owner any more."""
import threading
from gevent import monkey

lock = threading._PyRLock()
lock.acquire()
monkey.patch_thread(existing_locks=False)
try:
    lock.release()
    print("released")
except RuntimeError as e:
    print("RuntimeError", e)
print("got it again", lock.acquire(blocking=False))
