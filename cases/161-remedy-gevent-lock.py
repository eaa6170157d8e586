# /// case
# title = "Remedy: use gevent's own locks from the start"
# topic = "remedies"
# origin = "gevent/gevent#1354"
# shows = "gevent.lock.RLock excludes greenlets whenever it was made"
# ///
"""gevent's objects do not care for the patch: the one made before it is as good."""
import threading
import time
from gevent import monkey
from gevent.lock import BoundedSemaphore, RLock

locks = [RLock(), BoundedSemaphore(1)]
monkey.patch_all()


def work(lock, name, inside):
    with lock:
        inside.append(name + " in")
        time.sleep(0.02)
        inside.append(name + " out")


for lock in locks:
    inside = []
    threads = [threading.Thread(target=work, args=(lock, n, inside)) for n in "ab"]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(type(lock).__name__, inside)
