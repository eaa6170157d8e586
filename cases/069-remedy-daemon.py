# /// case
# title = "Remedy: daemon=True for a late thread"
# topic = "remedies"
# shows = "no LoopExit at exit; is_alive stays wrong, so this cures one symptom only"
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
