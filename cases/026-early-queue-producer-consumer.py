# /// case
# title = "queue.Queue between two patched threads"
# topic = "early-patch"
# shows = "put and get switch between the threads, task_done and join agree"
# ///
"""A queue of size one: each put of a full queue lets the consumer run."""
from gevent import monkey

monkey.patch_all()
import queue
import threading

q = queue.Queue(maxsize=1)
log = []


def consume():
    while True:
        item = q.get()
        log.append("got %s" % item)
        q.task_done()
        if item is None:
            return


t = threading.Thread(target=consume)
t.start()
for item in ("a", "b", None):
    log.append("put %s" % item)
    q.put(item)
q.join()
t.join()
print(log)
print("alive", t.is_alive(), "empty", q.empty())
