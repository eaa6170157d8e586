# /// case
# title = "A Python RLock that is held at the patch"
# topic = "sync-objects"
# origin = "gevent/gevent#1354"
# shows = "the patch finds it and makes main its owner again: release works"
# ///
"""The counterpart of existing_locks=False.  Only the Python kind is found and mended."""
import threading
from gevent import monkey

lock = threading._PyRLock()
lock.acquire()
monkey.patch_all()
log = []


def work():
    log.append(lock.acquire(blocking=False))


t = threading.Thread(target=work)
t.start()
t.join()
lock.release()
log.append("released")
t = threading.Thread(target=work)
t.start()
t.join()
print(log)
