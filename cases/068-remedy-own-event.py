# /// case
# title = "Remedy: wait for an Event of your own, not for the thread"
# topic = "remedies"
# shows = "the event tells the end that up to 3.12 is_alive of a late thread cannot tell"
# ///
"""The thread sets an Event as its last act; as a daemon it is not joined at exit."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.done = threading.Event()

    def run(self):
        try:
            print("ran")
        finally:
            self.done.set()


monkey.patch_all()
t = Worker()
t.start()
print("done", t.done.wait(1))
print("alive says", t.is_alive())
