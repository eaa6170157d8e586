# /// case
# title = "A lock factory kept as a class attribute"
# topic = "captured-names"
# shows = "the attribute holds the native factory for good"
# ///
"""threading.Lock is read once, when the class body runs; every later instance gets a
native lock, and a timed wait stops the other thread."""
import threading
import time
from gevent import monkey


class Guard:
    factory = threading.Lock

    def __init__(self):
        self.lock = Guard.factory()


monkey.patch_all()
guard = Guard()
order = []


def hold():
    with guard.lock:
        order.append("hold")
        time.sleep(0.05)
    order.append("released")


t = threading.Thread(target=hold)
t.start()
order.append(guard.lock.acquire(timeout=0.2))
t.join()
print(order, Guard.factory is threading.Lock)
