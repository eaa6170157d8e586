# /// case
# title = "A queue.Queue made before the patch"
# topic = "sync-objects"
# shows = "an old queue still hands items over between patched threads"
# ///
"""Queue is built of Conditions over one old Lock, which is held only for moments and
never across a switch."""
import queue
import threading
import time
from gevent import monkey

q = queue.Queue()
monkey.patch_all()
got = []


def consume():
    for _ in range(2):
        got.append(q.get(timeout=1))


t = threading.Thread(target=consume)
t.start()
print("waiting", t.is_alive())
q.put("one")
time.sleep(0.05)
q.put("two")
t.join()
print(got, t.is_alive())
