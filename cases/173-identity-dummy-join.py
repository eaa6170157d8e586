# /// case
# title = "Joining and asking a _DummyThread"
# topic = "identity"
# origin = "python/cpython#106236"
# shows = "a dummy cannot be joined; up to 3.12 it is alive although its greenlet is dead, later is_alive raises"
# ///
"""What current_thread() gave inside a greenlet is no handle for it.  Which error it is
depends on the Python version."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading

g = gevent.spawn(threading.current_thread)
g.join()
gevent.sleep(0)
dummy = g.value
try:
    dummy.join(0.05)
except (AssertionError, RuntimeError) as e:
    print(type(e).__name__, e)
print("alive", dummy.is_alive(), "greenlet dead", g.dead)
print("listed", dummy in threading.enumerate())
