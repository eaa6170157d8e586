# /// case
# title = "gevent's threadpool for CPU-bound work"
# topic = "pools"
# shows = "the work runs in a native thread while the main greenlets go on"
# ///
"""hub.threadpool runs the function natively, whatever was patched; the greenlet that
waits for the result lets others run."""
from gevent import monkey

monkey.patch_all()
import gevent

native_ident = monkey.get_original("threading", "get_ident")
native_sleep = monkey.get_original("time", "sleep")
order = []


def crunch(n):
    native_sleep(0.2)
    return sum(range(n)), native_ident()


pool = gevent.get_hub().threadpool
gevent.spawn_later(0.05, order.append, "tick")
total, ident = pool.apply(crunch, (1000,))
print(total, "other native thread", ident != native_ident())
print(order)
