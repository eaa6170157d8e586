# /// case
# title = "An RLock made before the patch no longer excludes"
# topic = "sync-objects"
# origin = "gevent/gevent#1354"
# shows = "two greenlets are inside at once, for the old RLock knows native threads only"
# ///
"""The C RLock asks which native thread owns it.  All greenlets are the same native
thread, so that the second one simply re-enters."""
import threading
import time
from gevent import monkey

old = threading.RLock()
monkey.patch_all()
new = threading.RLock()
inside = []


def work(lock, name):
    with lock:
        inside.append(name)
        time.sleep(0.05)
        inside.append(name)


for lock in (old, new):
    threads = [threading.Thread(target=work, args=(lock, n)) for n in "ab"]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print("old" if lock is old else "new", inside)
    inside.clear()
