# /// case
# title = "from threading import Lock before the patch"
# topic = "captured-names"
# shows = "the captured factory keeps making native locks after the patch"
# ///
"""A lock made after the patch by a name captured before it is a native lock: it works as
long as nobody has to wait, and a timed wait stops the whole thread."""
from threading import Lock
from gevent import monkey

monkey.patch_all()
import threading
import gevent

order = []
old = Lock()
new = threading.Lock()
for name, lock in (("old", old), ("new", new)):
    lock.acquire()
    g = gevent.spawn(order.append, "greenlet beside " + name)
    print(name, lock.acquire(timeout=0.1), order)
    g.join()
print(type(old) is type(new))
