# /// case
# title = "Condition under an early patch"
# topic = "early-patch"
# shows = "wait gives the lock back, notify wakes one waiter, wait_for looks again"
# ///
"""The RLock inside is the Python one under the patch, so it knows its owner."""
from gevent import monkey

monkey.patch_all()
import threading

cond = threading.Condition()
items = []
log = []


def consume(name):
    with cond:
        log.append(name + " waits")
        cond.wait_for(lambda: items)
        log.append(name + " got " + items.pop())


threads = [threading.Thread(target=consume, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for item in ("one", "two"):
    with cond:
        items.append(item)
        log.append("put " + item)
        cond.notify()
for t in threads:
    t.join()
print(log)
