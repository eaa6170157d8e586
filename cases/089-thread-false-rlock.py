# /// case
# title = "A native RLock between greenlets under thread=False"
# topic = "thread-false"
# origin = "gevent/gevent#1354"
# shows = "the owner is the native thread, so that both greenlets are let in"
# ///
"""No freeze as with Lock, but no exclusion either."""
from gevent import monkey

monkey.patch_all(thread=False)
import gevent
import threading

lock = threading.RLock()
inside = []


def work(name):
    with lock:
        inside.append(name + " in")
        gevent.sleep(0.05)
        inside.append(name + " out")


gevent.joinall([gevent.spawn(work, "a"), gevent.spawn(work, "b")])
print(inside)
