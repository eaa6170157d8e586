# /// case
# title = "A queue between native threads under thread=False"
# topic = "thread-false"
# shows = "queue.Queue works between native threads, each blocking only itself"
# ///
"""Here the native objects are right: producer and consumer are native threads both."""
from gevent import monkey

monkey.patch_all(thread=False)
import queue
import threading
import time

tasks, results = queue.Queue(), queue.Queue()


def work():
    while True:
        item = tasks.get()
        if item is None:
            return
        time.sleep(0.02)
        results.put(item * 2)


t = threading.Thread(target=work)
t.start()
for item in (1, 2, None):
    tasks.put(item)
print(results.get(timeout=2), results.get(timeout=2))
t.join()
print("alive", t.is_alive())
