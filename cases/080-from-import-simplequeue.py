# /// case
# title = "from queue import SimpleQueue before the patch"
# topic = "captured-names"
# origin = "gevent/gevent#1248"
# shows = "the captured class is the native one: a waiting get stops every greenlet"
# ///
"""SimpleQueue comes from C and is replaced as a whole, so that the captured name stays
native.  The producer cannot run while get waits."""
from queue import Empty, SimpleQueue
from gevent import monkey

monkey.patch_all()
import gevent
import queue

for cls in (SimpleQueue, queue.SimpleQueue):
    q = cls()
    g = gevent.spawn_later(0.05, q.put, "item")
    try:
        print("got", q.get(timeout=0.2))
    except Empty:
        print("empty, although the producer was due")
    g.join()
