# /// case
# title = "An exception in a late thread"
# topic = "late-patch"
# shows = "excepthook reports it as ever; up to 3.12 is_alive stays True all the same"
# ///
"""The failure is no different from a normal end: the state lock is not released."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        raise ValueError("boom")


monkey.patch_all()
t = Worker(name="late", daemon=True)
t.start()
t.join(0.1)
print("alive", t.is_alive())
