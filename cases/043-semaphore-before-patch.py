# /// case
# title = "A Semaphore made before the patch"
# topic = "sync-objects"
# shows = "its Condition holds an old Lock, its waiters are new: the wait still cooperates"
# ///
"""Semaphore is Python code over Condition(Lock()).  The old Lock is only held for moments;
the wait itself uses a lock of the patched kind."""
import threading
import time
from gevent import monkey

sem = threading.Semaphore(1)
monkey.patch_all()
log = []


def work(name):
    with sem:
        log.append(name + " in")
        time.sleep(0.05)
        log.append(name + " out")


threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
