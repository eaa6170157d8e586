# /// case
# title = "A job that spawns into its own full pool"
# topic = "pools"
# origin = "gevent/gevent#368"
# shows = "it waits for a place that only it could free: LoopExit in main"
# ///
"""A pool of one.  The job blocks in spawn, main in join, and the hub runs dry."""
import gevent
from gevent.exceptions import LoopExit
from gevent.pool import Pool

pool = Pool(1)


def outer():
    print("outer spawns")
    pool.spawn(print, "never printed").join()


g = pool.spawn(outer)
try:
    pool.join()
except LoopExit:
    print("main got LoopExit")
print("dead", g.dead, "free", pool.free_count())
