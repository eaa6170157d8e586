# /// case
# title = "get_original('threading', 'Event') under the patch"
# topic = "captured-names"
# origin = "DataDog/dd-trace-py#1505"
# shows = "the original class makes no native event: its lock comes from the patched module"
# ///
"""Unlike Lock, which is native again, Event is Python code over whatever threading.Lock is
now."""
from gevent import monkey

monkey.patch_all()
import gevent

OriginalEvent, OriginalLock = monkey.get_original("threading", ["Event", "Lock"])
order = []
event, lock = OriginalEvent(), OriginalLock()
g = gevent.spawn_later(0.05, order.append, "greenlet beside Event")
order.append(("event", event.wait(0.1)))
lock.acquire()
h = gevent.spawn_later(0.05, order.append, "greenlet beside Lock")
order.append(("lock", lock.acquire(timeout=0.1)))
gevent.joinall([g, h])
print(order)
