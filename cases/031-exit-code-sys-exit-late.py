# /// case
# title = "sys.exit with a late non-daemon thread"
# topic = "daemon-exit"
# shows = "the exit code is kept although the shutdown prints LoopExit (up to 3.11)"
# ///
"""The error in threading._shutdown is printed as ignored: it does not change the code
that main asked for."""
import sys
import threading
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        print("ran")


monkey.patch_all()
t = Worker()
t.start()
print("alive", t.is_alive())
sys.exit(3)
