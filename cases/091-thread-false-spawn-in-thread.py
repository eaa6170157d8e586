# /// case
# title = "gevent.spawn inside a native thread under thread=False"
# topic = "thread-false"
# shows = "the greenlet belongs to the hub of that thread and runs only while it waits"
# ///
"""Each native thread has greenlets of its own; the main hub never sees these."""
from gevent import monkey

monkey.patch_all(thread=False)
import gevent
import threading

main_hub = gevent.get_hub()
seen = []


def child():
    seen.append(("same hub as main", gevent.get_hub() is main_hub))


def work():
    g = gevent.spawn(child)
    seen.append(("ready", g.ready()))
    g.join()
    seen.append(("ready", g.ready()))


t = threading.Thread(target=work)
t.start()
t.join()
print(seen)
