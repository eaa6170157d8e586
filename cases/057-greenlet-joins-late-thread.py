# /// case
# title = "A late thread joined from a greenlet"
# topic = "greenlets"
# origin = "gevent/gevent#2010"
# shows = "up to 3.12 the greenlet never wakes; LoopExit strikes main, which joined the greenlet"
# ///
"""LoopExit is thrown into the main greenlet, not into the one that waits for the dead
thread."""
import threading
from gevent import monkey


class Late(threading.Thread):
    def run(self):
        print("ran")


monkey.patch_all()
import gevent

t = Late(daemon=True)
t.start()


def wait_for():
    t.join()
    print("never printed")


g = gevent.spawn(wait_for)
try:
    g.join()
except gevent.exceptions.LoopExit:
    print("main got LoopExit")
print("greenlet dead", g.dead, "thread alive", t.is_alive())
