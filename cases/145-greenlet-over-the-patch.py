# /// case
# title = "A greenlet that runs while patch_all is called"
# topic = "greenlets"
# shows = "it goes on unharmed and finds the patched names afterwards"
# ///
"""Unlike a native thread a greenlet has nothing that the patch could break."""
import threading
import time
import gevent
from gevent import monkey

native_sleep = time.sleep
log = []


def work():
    log.append(time.sleep is native_sleep)
    gevent.sleep(0.05)
    log.append(time.sleep is native_sleep)
    time.sleep(0.05)
    log.append(type(threading.current_thread()).__name__)


g = gevent.spawn(work)
gevent.sleep(0)
monkey.patch_all()
g.join()
print(log, g.dead)
