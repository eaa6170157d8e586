# /// case
# title = "A greenlet joined from a patched thread"
# topic = "greenlets"
# shows = "a patched thread may wait for a greenlet, and get its value"
# ///
"""The thread is a greenlet of the same hub."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading


def child():
    gevent.sleep(0.1)
    return "value"


g = gevent.spawn(child)
log = []


def work():
    g.join(0.02)
    log.append(g.ready())
    log.append(g.get())


t = threading.Thread(target=work)
t.start()
t.join()
print(log, t.is_alive())
