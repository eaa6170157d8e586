# /// case
# title = "time.sleep in a native thread under thread=False"
# topic = "thread-false"
# shows = "the patched sleep in a native thread runs a hub of that thread's own"
# ///
"""time is patched but threads are real.  Each native thread that sleeps gets its own hub;
the main thread's greenlets and the thread go on side by side."""
import threading
import time
from gevent import monkey

monkey.patch_all(thread=False)
import gevent

hubs = []
order = []


def work():
    time.sleep(0.1)
    hubs.append(gevent.get_hub())
    order.append("thread")


hubs.append(gevent.get_hub())
t = threading.Thread(target=work)
t.start()
gevent.spawn_later(0.2, order.append, "greenlet")
gevent.sleep(0.3)
t.join()
print(order)
print("two hubs", hubs[0] is not hubs[1], "alive", t.is_alive())
