# /// case
# title = "A native thread that outlives main under thread=False"
# topic = "thread-false"
# shows = "the exit waits natively; the thread finishes in its own hub, then atexit runs"
# ///
"""Case 028 with thread=False: main is at its end while the thread sleeps in gevent's sleep."""
from gevent import monkey

monkey.patch_all(thread=False)
import atexit
import threading
import time

atexit.register(print, "atexit")


def work():
    time.sleep(0.2)
    print("thread ends")


t = threading.Thread(target=work)
t.start()
print("main ends", t.is_alive())
