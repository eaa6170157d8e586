# /// case
# title = "gevent's threadpool without any patch"
# topic = "pools"
# shows = "the pool needs no patching at all; spawn gives an AsyncResult"
# ///
"""Two jobs that block natively run at the same time."""
import time
import gevent
from gevent.threadpool import ThreadPool

pool = ThreadPool(2)
log = []


def block(name, pause):
    time.sleep(pause)
    log.append(name)
    return name


slow = pool.spawn(block, "slow", 0.3)
fast = pool.spawn(block, "fast", 0.1)
print("ready", slow.ready())
print(slow.get(), fast.get())
print(log)
