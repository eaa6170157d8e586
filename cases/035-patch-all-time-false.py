# /// case
# title = "patch_all(time=False)"
# topic = "selective-patch"
# shows = "a greenlet thread that calls time.sleep stops its siblings"
# ///
"""Everything but time: a ticking thread cannot tick while main sleeps natively."""
from gevent import monkey

monkey.patch_all(time=False)
import threading
import time
import gevent

order = []


def tick():
    for i in range(3):
        order.append(i)
        gevent.sleep(0.02)


t = threading.Thread(target=tick)
t.start()
time.sleep(0.2)
order.append("main slept")
t.join()
print(order)
