# /// case
# title = "wait() on an old Condition takes the lock from another holder"
# topic = "sync-objects"
# shows = "wait gives up all levels of the old RLock, also those of another greenlet"
# ///
"""One thread sleeps inside the Condition; another enters and waits, which frees the lock
completely.  The first one fails when it leaves."""
import threading
import time
from gevent import monkey

cond = threading.Condition()
monkey.patch_all()
log = []


def hold():
    try:
        with cond:
            log.append("hold")
            time.sleep(0.1)
        log.append("left")
    except RuntimeError as e:
        log.append(str(e))


def wait():
    with cond:
        log.append("wait")
        log.append(cond.wait(0.2))


threads = [threading.Thread(target=hold), threading.Thread(target=wait)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
