# /// case
# title = "A greenlet should set a native Event under thread=False"
# topic = "thread-false"
# shows = "the wait is native, so the greenlet cannot run and the wait times out"
# ///
"""threading.Event stays native.  Main waits for a greenlet of its own thread, which gets
its turn only after the wait has given up."""
from gevent import monkey

monkey.patch_all(thread=False)
import gevent
import threading

done = threading.Event()


def work():
    print("greenlet sets the event")
    done.set()


g = gevent.spawn(work)
print("waited", done.wait(0.2))
g.join()
print("set now", done.is_set())
