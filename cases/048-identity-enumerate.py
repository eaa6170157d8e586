# /// case
# title = "enumerate() forgets a late thread that is_alive still believes in"
# topic = "identity"
# shows = "the late thread has left the list of active threads, yet up to 3.12 is_alive says True"
# ///
"""A thread takes itself out of the list at its end.  The late one does so too: only its
state lock tells otherwise."""
import threading
from gevent import monkey


class Late(threading.Thread):
    pass


monkey.patch_all()


def names():
    return sorted(t.name for t in threading.enumerate())


t = Late(target=print, args=("ran",), name="late", daemon=True)
print(threading.active_count(), names())
t.start()
print(threading.active_count(), names())
print("alive", t.is_alive())
