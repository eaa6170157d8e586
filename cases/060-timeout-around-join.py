# /// case
# title = "gevent.Timeout around a join that never returns"
# topic = "greenlets"
# shows = "up to 3.12 the Timeout ends the wait; the interrupted join turns is_alive to False, but not on 3.8"
# ///
"""A late thread is joined inside a Timeout: the timer ends the wait.  A join left by
an exception takes the thread for finished; one that times out by itself does not."""
import threading
from gevent import monkey


class Late(threading.Thread):
    def run(self):
        print("ran")


monkey.patch_all()
import gevent

t = Late(daemon=True)
t.start()
try:
    with gevent.Timeout(0.2):
        t.join()
except gevent.Timeout as timeout:
    print("timed out after", timeout.seconds)
print("alive", t.is_alive())
