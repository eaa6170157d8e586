# /// case
# title = "Joining a late thread while something else still runs"
# topic = "late-patch"
# origin = "gevent/gevent#2010"
# shows = "up to 3.12 join raises LoopExit, but only when the last timer of the hub is gone"
# ///
"""A ticking greenlet keeps the loop alive, so the join just goes on waiting; it fails at
the moment the ticking ends."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        print("ran")


monkey.patch_all()
import gevent
from gevent.exceptions import LoopExit


def tick():
    for i in range(3):
        gevent.sleep(0.05)
        print("tick", i)


gevent.spawn(tick)
t = Worker(daemon=True)
t.start()
try:
    t.join()
except LoopExit:
    print("LoopExit", t.is_alive())
