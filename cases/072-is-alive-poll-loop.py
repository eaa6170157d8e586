# /// case
# title = "Waiting for a late thread by polling is_alive"
# topic = "late-patch"
# origin = "gevent/gevent#2011"
# shows = "up to 3.12 the loop would never end; the thread finished before its first turn"
# ///
"""while t.is_alive(): sleep -- a common way to wait, here cut off after five rounds."""
import threading
import time
from gevent import monkey


class Worker(threading.Thread):
    finished = False

    def run(self):
        time.sleep(0.05)
        self.finished = True


monkey.patch_all()
t = Worker(daemon=True)
t.start()
rounds = 0
while t.is_alive() and rounds < 5:
    time.sleep(0.05)
    rounds += 1
print("rounds", rounds, "finished", t.finished, "alive", t.is_alive())
