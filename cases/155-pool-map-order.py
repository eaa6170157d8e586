# /// case
# title = "Pool.map and imap_unordered"
# topic = "pools"
# shows = "map keeps the order of its input, imap_unordered that of completion"
# ///
"""Greenlets in a pool of two; the patch plays no part."""
import gevent
from gevent.pool import Pool


def job(pause):
    gevent.sleep(pause)
    return pause


pool = Pool(2)
print(pool.map(job, [0.1, 0.05, 0.02]))
print(list(pool.imap_unordered(job, [0.1, 0.05, 0.02])))
print(list(pool.imap(job, [0.1, 0.05])))
