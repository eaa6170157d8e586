# /// case
# title = "gevent.spawn in place of threads"
# topic = "greenlets"
# shows = "greenlets do not care when, or whether, anything was patched"
# ///
"""No Thread object, no state lock: joinall and value are right with a late patch too."""
import threading
import gevent
from gevent import monkey


def work(n):
    gevent.sleep(0.05)
    return n * n


early = gevent.spawn(work, 2)
monkey.patch_all()
late = gevent.spawn(work, 3)
done = gevent.joinall([early, late], timeout=1)
print(len(done), early.value, late.value)
print(early.dead, late.successful())
