# /// case
# title = "gevent.pool.Pool limits how many run at once"
# topic = "pools"
# shows = "spawn waits for a free place; join waits for all"
# ///
"""Three jobs in a pool of two: the third spawn blocks until a place is free."""
import gevent
from gevent.pool import Pool

pool = Pool(2)
log = []


def job(name):
    log.append(name + " in")
    gevent.sleep(0.05)
    log.append(name + " out")


for name in "abc":
    log.append("spawn " + name)
    pool.spawn(job, name)
print("free", pool.free_count())
pool.join()
print(log)
print("left", len(pool))
