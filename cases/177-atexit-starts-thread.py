# /// case
# title = "An atexit function starts a thread"
# topic = "daemon-exit"
# origin = "python/cpython#113964"
# shows = "under the patch the thread is a greenlet and still runs at exit; joined, it finishes"
# ///
"""Natively this is refused from Python 3.12 on."""
from gevent import monkey

monkey.patch_all()
import atexit
import threading
import time


def work():
    time.sleep(0.05)
    print("thread ran at exit")


def last():
    t = threading.Thread(target=work)
    t.start()
    t.join()
    print("alive", t.is_alive())


atexit.register(last)
print("main ends")
