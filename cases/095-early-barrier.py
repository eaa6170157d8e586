# /// case
# title = "Barrier under an early patch"
# topic = "early-patch"
# shows = "three threads meet; the one that comes last opens it for all"
# ///
"""wait() gives each thread its place; a barrier that is left alone too long breaks."""
from gevent import monkey

monkey.patch_all()
import threading
import time

barrier = threading.Barrier(3)
log = []


def work(name, pause):
    time.sleep(pause)
    log.append(name + " arrives")
    log.append((name, barrier.wait()))


threads = [threading.Thread(target=work, args=(n, p)) for n, p in (("a", 0.02), ("b", 0.06), ("c", 0.1))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log[:2], sorted(x for x in log if isinstance(x, tuple)))
try:
    barrier.wait(timeout=0.05)
except threading.BrokenBarrierError:
    print("broken", barrier.broken)
