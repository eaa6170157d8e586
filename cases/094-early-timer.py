# /// case
# title = "Timer under an early patch"
# topic = "early-patch"
# origin = "gevent/gevent#1097"
# shows = "fires, can be cancelled, and sleeps cooperatively in its function"
# ///
"""The patch brings a Timer class of its own; join and is_alive are right for both ends."""
from gevent import monkey

monkey.patch_all()
import threading
import time

log = []


def fire(name):
    time.sleep(0.05)
    log.append(name)


kept = threading.Timer(0.05, fire, args=("kept",))
cancelled = threading.Timer(0.05, fire, ["cancelled"])
for t in (kept, cancelled):
    t.start()
cancelled.cancel()
for t in (kept, cancelled):
    t.join()
print(log, kept.is_alive(), cancelled.is_alive(), kept.finished.is_set())
