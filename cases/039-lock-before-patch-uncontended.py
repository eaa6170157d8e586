# /// case
# title = "A Lock made before the patch that nobody contends for"
# topic = "sync-objects"
# shows = "an old lock works as long as no one has to wait for it"
# ///
"""with, non-blocking acquire and locked() all behave; only waiting would go wrong."""
import threading
from gevent import monkey

lock = threading.Lock()
monkey.patch_all()


def work(name):
    with lock:
        print(name, "inside", lock.locked())


for name in ("one", "two"):
    t = threading.Thread(target=work, args=(name,))
    t.start()
    t.join()
print("free", lock.acquire(False), lock.acquire(False))
lock.release()
print("kind changed", type(lock) is not type(threading.Lock()))
