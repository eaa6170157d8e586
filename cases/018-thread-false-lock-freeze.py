# /// case
# title = "Two greenlets contend for a native lock under thread=False"
# topic = "thread-false"
# shows = "the second greenlet stops the only native thread: a hang"
# ///
"""With thread=False threading.Lock stays native.  A greenlet that sleeps while it holds
the lock can never be switched back to once another one waits for it."""
from gevent import monkey

monkey.patch_all(thread=False)
import threading
import gevent

lock = threading.Lock()


def use(name):
    with lock:
        print(name, "has the lock")
        gevent.sleep(0.1)


first = gevent.spawn(use, "first")
second = gevent.spawn(use, "second")
gevent.joinall([first, second])
print("never printed")
