# /// case
# title = "Remedy: a bounded join in atexit"
# topic = "remedies"
# origin = "gevent/gevent#747"
# shows = "the join with a timeout returns, where up to 3.12 the plain one failed with LoopExit"
# ///
"""The timer of the timeout keeps the hub from running dry."""
import atexit
import threading
from gevent import monkey


class Saver(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.wake = threading.Event()
        atexit.register(self.stop)

    def run(self):
        self.wake.wait()
        print("saver saved")

    def stop(self):
        self.wake.set()
        self.join(0.2)
        print("stopped", self.is_alive())


monkey.patch_all()
saver = Saver()
saver.start()
print("main ends", saver.is_alive())
