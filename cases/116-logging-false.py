# /// case
# title = "patch_thread(logging=False) and a handler made before"
# topic = "selective-patch"
# origin = "gevent/gevent#798"
# shows = "the handler keeps its old RLock, and two threads are inside it at once"
# ///
"""Case 120 with a keyword that leaves the logging module alone."""
import logging
import threading
import time
from gevent import monkey


class Slow(logging.Handler):
    def emit(self, record):
        inside.append(record.getMessage() + " in")
        time.sleep(0.05)
        inside.append(record.getMessage() + " out")


inside = []
handler = Slow()
log = logging.getLogger("app")
log.addHandler(handler)
monkey.patch_thread(logging=False)
monkey.patch_time()
threads = [threading.Thread(target=log.warning, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside)
