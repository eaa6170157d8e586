# /// case
# title = "A queue filled for a native thread under thread=False"
# topic = "thread-false"
# shows = "queue is patched all the same: from gevent 25 on even queue.Queue, no meeting place for native threads"
# ///
"""patch_all has a keyword of its own for queue.  As long as nobody has to wait, items pass
from thread to thread; what waits in gevent's queue waits in the hub of its own thread."""
from gevent import monkey

monkey.patch_all(thread=False)
import queue
import threading

tasks, results = queue.Queue(), queue.Queue()


def work():
    while not tasks.empty():
        results.put(tasks.get() * 2)


for item in (1, 2):
    tasks.put(item)
t = threading.Thread(target=work)
t.start()
t.join()
print("alive", t.is_alive())
print(results.get(), results.get())
print(queue.Queue.__module__, queue.SimpleQueue.__module__)
