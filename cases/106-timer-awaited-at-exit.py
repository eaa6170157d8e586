# /// case
# title = "A pending Timer at the end of main"
# topic = "daemon-exit"
# shows = "a Timer is a non-daemon thread: the exit waits until it fires"
# ///
"""main is long over when the timer fires; a daemon timer beside it is dropped."""
from gevent import monkey

monkey.patch_all()
import threading

kept = threading.Timer(0.2, print, ("kept fires",))
dropped = threading.Timer(0.3, print, ("never printed",))
dropped.daemon = True
kept.start()
dropped.start()
print("main ends", kept.is_alive(), dropped.is_alive())
