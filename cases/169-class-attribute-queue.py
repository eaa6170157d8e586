# /// case
# title = "A queue class kept as a class attribute"
# topic = "captured-names"
# origin = "urllib3/urllib3#3289"
# shows = "the class is captured, which matters from gevent 25.4 on; what it makes still cooperates"
# ///
"""A connection pool that remembers queue.LifoQueue.  Look at whether it is still the same
class after the patch."""
import queue
from gevent import monkey


class ConnectionPool:
    queue_class = queue.LifoQueue

    def __init__(self, size):
        self.free = self.queue_class(size)
        for n in range(size):
            self.free.put("connection %d" % n)


monkey.patch_all()
import gevent

print("same class", ConnectionPool.queue_class is queue.LifoQueue)
pool = ConnectionPool(1)
first = pool.free.get()
gevent.spawn_later(0.05, pool.free.put, first)
print("waited for", pool.free.get(timeout=1))
try:
    pool.free.get(timeout=0.05)
except queue.Empty:
    print("empty")
