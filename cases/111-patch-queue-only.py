# /// case
# title = "patch_queue alone"
# topic = "selective-patch"
# origin = "gevent/gevent#1253"
# shows = "SimpleQueue is replaced; up to gevent 24 its wait is as native as the threading it is built on"
# ///
"""The replacement is Python code over threading.Semaphore, and threading was not patched:
the greenlet that should put the item is not run.  From gevent 25.4 on it is."""
import queue
from gevent import monkey

native = queue.SimpleQueue
monkey.patch_queue()
import gevent

print("replaced", queue.SimpleQueue is not native, monkey.is_module_patched("threading"))
q = queue.SimpleQueue()
g = gevent.spawn_later(0.05, q.put, "from greenlet")
try:
    print("got", q.get(timeout=0.2))
except queue.Empty:
    print("empty")
g.join()
print("left", q.qsize())
