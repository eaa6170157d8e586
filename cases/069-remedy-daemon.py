# /// case
# title = "Remedy: daemon=True for a late thread"
# topic = "remedies"
# shows = "up to 3.12 no LoopExit at exit, but is_alive stays wrong; from 3.13 on start raises AssertionError"
# ///
"""The flag may be set after construction too; the exit does not wait and does not
complain."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        print("ran")


t = Worker()
monkey.patch_all()
t.daemon = True
t.start()
print("alive", t.is_alive())
print("main ends")
