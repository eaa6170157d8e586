# /// case
# title = "A Timer made before the patch"
# topic = "late-patch"
# shows = "up to 3.12 the timer fires, then looks alive for ever; from 3.13 on start raises AssertionError"
# ///
"""Timer is a Thread: made before the patch it belongs to the old classes.  Its Event was
made before too, yet its wait lets the hub run."""
import threading
import time
from gevent import monkey


def fire():
    print("fired")


timer = threading.Timer(0.1, fire)
timer.daemon = True
monkey.patch_all()
timer.start()
time.sleep(0.2)
print("alive after firing", timer.is_alive())
timer.cancel()
timer.join(0.1)
print("alive after cancel", timer.is_alive())
