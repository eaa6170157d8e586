# /// case
# title = "A late thread that still works when main ends"
# topic = "daemon-exit"
# origin = "gevent/gevent#2011"
# shows = "the shutdown lets it finish its work; up to 3.11 it fails with LoopExit after that"
# ///
"""Waiting for the thread runs the hub, and with it the thread: the work is not lost.  The
error comes after it."""
import threading
import time
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        time.sleep(0.2)
        print("work done")


monkey.patch_all()
t = Worker()
t.start()
print("main ends", t.is_alive())
