# /// case
# title = "atexit joins a thread of a late subclass"
# topic = "daemon-exit"
# origin = "gevent/gevent#747"
# shows = "up to 3.12 the join inside the atexit function raises LoopExit; the exit code stays 0"
# ///
"""The thread is a daemon and joined by an atexit function.  Its lock is never released,
the hub is dry by then: LoopExit, printed and ignored."""
import atexit
import threading
from gevent import monkey


class Saver(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        atexit.register(self.stop)

    def run(self):
        print("saver ran")

    def stop(self):
        print("stopping")
        self.join()
        print("never printed")


monkey.patch_all()
saver = Saver()
saver.start()
print("main ends")
