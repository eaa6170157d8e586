# /// case
# title = "from threading import Event before the patch"
# topic = "captured-names"
# shows = "the old Event class still waits cooperatively: its lock is looked up late"
# ///
"""Event is Python code: an object made after the patch, even by the captured class, gets
a Condition over a patched Lock.  It is not gevent's Event, yet it works."""
from threading import Event
from gevent import monkey

monkey.patch_all()
import threading
import gevent

print("class replaced", Event is not threading.Event)
done = Event()
order = []


def work():
    order.append("worker waits")
    order.append(done.wait(1))


t = threading.Thread(target=work)
t.start()
order.append("main sets")
done.set()
t.join()
print(order, t.is_alive())
