# /// case
# title = "Remedy: join with a timeout in a loop that looks at the result"
# topic = "remedies"
# origin = "eventlet/eventlet#95"
# shows = "a bounded wait cannot raise LoopExit; the result, not is_alive, ends the loop"
# ///
"""Each join gives up after 0.05 s; the loop ends because the work has left its result."""
import threading
import time
from gevent import monkey


class Worker(threading.Thread):
    result = None

    def run(self):
        time.sleep(0.12)
        self.result = 42


monkey.patch_all()
t = Worker(daemon=True)
t.start()
rounds = 0
while t.result is None and rounds < 10:
    t.join(0.05)
    rounds += 1
print("result", t.result, "rounds", rounds, "alive", t.is_alive())
