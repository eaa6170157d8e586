# /// case
# title = "A multiprocessing.Event that a patched thread waits for"
# topic = "sync-objects"
# origin = "gevent/gevent#2017"
# shows = "its wait is the system's: it stops every greenlet of the native thread, the setter too"
# ///
"""multiprocessing's locks are semaphores of the operating system, which no patch reaches.

The greenlet that sets the event at 0.1 s runs only when the wait has given up.
"""
from gevent import monkey
monkey.patch_all()
import multiprocessing
import threading
import time

import gevent

event = multiprocessing.Event()


def wait():
    print("wait", event.wait(0.4))


gevent.spawn_later(0.1, lambda: (event.set(), print("set")))
t = threading.Thread(target=wait)
t.start()
t.join()
time.sleep(0.05)
print("now", event.wait(0.4), t.is_alive())
