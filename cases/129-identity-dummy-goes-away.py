# /// case
# title = "A _DummyThread goes with its greenlet"
# topic = "identity"
# origin = "gevent/gevent#169"
# shows = "enumerate() lists it while the greenlet lives and forgets it afterwards"
# ///
"""current_thread() in a greenlet leaves an entry behind; the end of the greenlet takes it
out again."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading


def work():
    threading.current_thread()
    gevent.sleep(0.05)


print(threading.active_count())
jobs = [gevent.spawn(work) for _ in range(3)]
gevent.sleep(0.01)
print(threading.active_count(), {type(t).__name__ for t in threading.enumerate()} - {"_MainThread"})
gevent.joinall(jobs)
gevent.sleep(0)
print(threading.active_count())
