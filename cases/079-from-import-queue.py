# /// case
# title = "from queue import Queue before the patch"
# topic = "captured-names"
# shows = "the captured class still makes cooperative queues: it reads threading late"
# ///
"""Queue's own module looks up threading.Lock and Condition when an object is made."""
from queue import Empty, Queue
from gevent import monkey

monkey.patch_all()
import threading

q = Queue()
log = []


def consume():
    log.append(q.get())
    try:
        q.get(timeout=0.1)
    except Empty:
        log.append("empty")


t = threading.Thread(target=consume)
t.start()
log.append("put")
q.put("item")
t.join()
print(log, t.is_alive())
