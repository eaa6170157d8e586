# /// case
# title = "Condition over an explicit old Lock"
# topic = "sync-objects"
# shows = "with a plain Lock the old Condition knows when it is held, and nothing is lost"
# ///
"""Unlike the RLock inside Condition() a Lock excludes greenlets.  But who must wait for
it waits natively, so it may never be held over a switch."""
import threading
from gevent import monkey

cond = threading.Condition(threading.Lock())
monkey.patch_all()
log = []


def wait():
    with cond:
        log.append("wait")
        log.append(cond.wait(1))


t = threading.Thread(target=wait)
t.start()
with cond:
    log.append("notify")
    cond.notify()
t.join()
print(log, t.is_alive())
