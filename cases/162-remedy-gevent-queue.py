# /// case
# title = "Remedy: use gevent.queue from the start"
# topic = "remedies"
# origin = "gevent/gevent#1248"
# shows = "a gevent queue made before the patch wakes its waiter, where SimpleQueue would not"
# ///
"""The queue belongs to the hub, not to threading."""
import threading
import time
from gevent import monkey
from gevent.queue import Queue

q = Queue()
monkey.patch_all()


def produce():
    time.sleep(0.05)
    q.put("item")


t = threading.Thread(target=produce)
t.start()
print(q.get(timeout=1))
t.join()
print("alive", t.is_alive(), "left", q.qsize())
