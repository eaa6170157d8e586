# /// case
# title = "Two threadpool jobs contend for a patched Lock"
# topic = "pools"
# origin = "gevent/gevent#2013"
# shows = "the lock is released in another thread, and the second job is never woken"
# ///
"""A patched lock belongs to the greenlets of one thread.  Two native workers are two
threads, each with a hub that does not know the other."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading
import time
from gevent.threadpool import ThreadPool

lock = threading.Lock()
log = []


def job(name):
    with lock:
        log.append(name + " in")
        time.sleep(0.2)
        log.append(name + " out")


pool = ThreadPool(2)
first = pool.spawn(job, "first")
gevent.sleep(0.1)
second = pool.spawn(job, "second")
for result in (first, second):
    try:
        result.get(timeout=0.6)
        log.append("ended")
    except gevent.Timeout:
        log.append("timed out")
print(log)
