# /// case
# title = "from threading import RLock before the patch"
# topic = "captured-names"
# shows = "unlike Lock this name may be captured: RLock is a Python function"
# ///
"""RLock() decides at each call which kind to make, and the patch has taken the C kind
away.  So the captured name excludes greenlets as it should."""
from threading import RLock
from gevent import monkey

monkey.patch_all()
import threading
import time

lock = RLock()
order = []


def work(name):
    with lock:
        with lock:
            order.append(name + " in")
            time.sleep(0.05)
        order.append(name + " out")


threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, RLock is threading.RLock)
