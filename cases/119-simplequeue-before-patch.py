# /// case
# title = "A SimpleQueue made before the patch"
# topic = "sync-objects"
# origin = "gevent/gevent#1248"
# shows = "get waits natively; the producer thread cannot run and the queue stays empty"
# ///
"""The object is the native C one: only items that are already there can be had."""
import queue
import threading
import time
from gevent import monkey

q = queue.SimpleQueue()
monkey.patch_all()


def produce():
    time.sleep(0.05)
    q.put("late item")


q.put("early item")
print(q.get(timeout=1))
t = threading.Thread(target=produce)
t.start()
try:
    print(q.get(timeout=0.2))
except queue.Empty:
    print("empty")
t.join()
print(q.get(timeout=0.2), type(q) is queue.SimpleQueue)
