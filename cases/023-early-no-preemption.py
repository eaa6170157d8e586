# /// case
# title = "A computing thread is never interrupted"
# topic = "early-patch"
# shows = "greenlets switch only where they block, so the counts do not interleave"
# ///
"""Two native threads would mix; two greenlets hand over only at a blocking call.  The
order is always the same."""
from gevent import monkey

monkey.patch_all()
import threading
import time

order = []


def compute(name):
    for step in range(3):
        sum(range(2000))
        order.append(name + str(step))
    time.sleep(0)
    order.append(name + " end")


threads = [threading.Thread(target=compute, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
