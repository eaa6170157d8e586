# /// case
# title = "Joining a native thread stops all greenlets under thread=False"
# topic = "thread-false"
# shows = "join is a native wait: the hub gets no turn until the thread ends"
# ///
"""t.join() waits on a native lock; the greenlet that should tick every 0.05 s stands
still until it returns."""
from gevent import monkey

monkey.patch_all(thread=False)
import threading
import time
import gevent

order = []


def work():
    time.sleep(0.2)
    order.append("thread ends")


def tick():
    for i in range(2):
        order.append("tick")
        gevent.sleep(0.05)


t = threading.Thread(target=work)
t.start()
g = gevent.spawn(tick)
t.join()
order.append("joined")
g.join()
print(order, t.is_alive())
