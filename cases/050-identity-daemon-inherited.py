# /// case
# title = "daemon is inherited from the creating thread"
# topic = "identity"
# shows = "a thread made in a dummy thread is a daemon, as every _DummyThread is"
# ///
"""Thread() copies daemon from current_thread().  Made in a plain greenlet it becomes a
daemon without being asked to."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading

made = {}


def make(where):
    made[where] = threading.Thread(target=print).daemon


make("main")
t = threading.Thread(target=make, args=("thread",))
t.start()
t.join()
d = threading.Thread(target=make, args=("daemon thread",), daemon=True)
d.start()
d.join()
gevent.spawn(make, "greenlet").join()
print(made)
