# /// case
# title = "A threadpool job that waits for another job of the same pool"
# topic = "pools"
# origin = "gevent/gevent#131"
# shows = "the pool belongs to the hub that made it: InvalidThreadUseError in the worker"
# ///
"""The worker is another native thread, with another hub, and may not use this pool."""
import gevent
from gevent.threadpool import ThreadPool

pool = ThreadPool(3)


def inner():
    return "inner"


def outer():
    try:
        return pool.spawn(inner).get(timeout=0.3)
    except BaseException as e:
        return "outer got " + type(e).__name__


print(pool.spawn(outer).get())
print(pool.spawn(inner).get())
