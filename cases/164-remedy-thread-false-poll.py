# /// case
# title = "Remedy: poll a native thread with gevent.sleep"
# topic = "remedies"
# shows = "under thread=False the wait lets greenlets run, where join would stop them"
# ///
"""The list of threads is right for native threads, so a loop may end the wait."""
from gevent import monkey

monkey.patch_all(thread=False)
import gevent
import threading
import time

log = []


def work():
    time.sleep(0.2)


t = threading.Thread(target=work)
t.start()
gevent.spawn_later(0.05, log.append, "greenlet ran")
while t in threading.enumerate():
    gevent.sleep(0.02)
log.append("thread ended")
t.join()
print(log, t.is_alive())
