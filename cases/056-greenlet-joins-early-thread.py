# /// case
# title = "A patched thread joined from a greenlet"
# topic = "greenlets"
# shows = "the greenlet waits for the thread while main does something else"
# ///
"""join works from any greenlet when the thread was made after the patch."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading
import time

order = []


def work():
    time.sleep(0.1)
    order.append("thread ends")


def wait_for(t):
    t.join()
    order.append(("joined", t.is_alive()))


t = threading.Thread(target=work)
t.start()
g = gevent.spawn(wait_for, t)
order.append("main")
g.join()
print(order)
