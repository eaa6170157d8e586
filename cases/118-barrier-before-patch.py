# /// case
# title = "A Barrier made before the patch"
# topic = "sync-objects"
# shows = "it still works: its old lock is held for moments only"
# ///
"""Barrier is Python over Condition(Lock()); the waiting is done on new locks."""
import threading
import time
from gevent import monkey

barrier = threading.Barrier(2)
monkey.patch_all()
log = []


def work(name, pause):
    time.sleep(pause)
    log.append(name + " arrives")
    barrier.wait(1)
    log.append("through")


threads = [threading.Thread(target=work, args=("a", 0.02)), threading.Thread(target=work, args=("b", 0.08))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
