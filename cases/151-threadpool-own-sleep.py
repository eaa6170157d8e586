# /// case
# title = "The patched time.sleep inside a threadpool job"
# topic = "pools"
# shows = "each worker that sleeps gets a hub of its own; two jobs sleep at the same time"
# ///
"""The jobs are native threads, their time.sleep is gevent's: it works, in a hub that is
made for it."""
from gevent import monkey

monkey.patch_all()
import gevent
import time
from gevent.threadpool import ThreadPool

pool = ThreadPool(2)
log = []


def job(name, pause):
    time.sleep(pause)
    log.append(name)
    return gevent.get_hub()


slow, fast = pool.spawn(job, "slow", 0.3), pool.spawn(job, "fast", 0.1)
hubs = [slow.get(), fast.get(), gevent.get_hub()]
print(log, len(set(hubs)))
