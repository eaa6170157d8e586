# /// case
# title = "Joining all that enumerate() lists"
# topic = "late-patch"
# shows = "a late thread is no longer listed once it has run, so nobody waits for it"
# ///
"""The usual loop over threading.enumerate() is safe by luck: the late thread has taken
itself out of the list."""
import threading
import time
from gevent import monkey


class Late(threading.Thread):
    def run(self):
        time.sleep(0.1)
        print("late ran")


monkey.patch_all()
late = Late(daemon=True)
late.start()
print([t.name == late.name for t in threading.enumerate()])
time.sleep(0.2)
others = [t for t in threading.enumerate() if t is not threading.current_thread()]
for t in others:
    t.join()
print("joined", len(others), "alive", late.is_alive())
