# /// case
# title = "patch_all(queue=False)"
# topic = "selective-patch"
# origin = "gevent/gevent#1248"
# shows = "SimpleQueue stays native: a get in a thread stops the producer as well"
# ///
"""Threads are greenlets, but this queue waits natively."""
from gevent import monkey

monkey.patch_all(queue=False)
import queue
import threading
import time

q = queue.SimpleQueue()
log = []


def produce():
    time.sleep(0.05)
    q.put("item")
    log.append("put")


t = threading.Thread(target=produce)
t.start()
try:
    log.append(q.get(timeout=0.2))
except queue.Empty:
    log.append("empty")
t.join()
print(log, q.qsize(), t.is_alive())
