# /// case
# title = "current_thread() in a spawned greenlet"
# topic = "identity"
# origin = "eventlet/eventlet#172"
# shows = "every greenlet gets a _DummyThread of its own, named Dummy-N; from 3.13 on is_alive raises RuntimeError"
# ///
"""A greenlet that is not a Thread's looks foreign: current_thread makes a dummy for it,
the same one each time."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading

seen = []


def work():
    first = threading.current_thread()
    gevent.sleep(0)
    seen.append(first)
    print(type(first).__name__, first.name.split("-")[0], first is threading.current_thread())


gevent.joinall([gevent.spawn(work), gevent.spawn(work)])
print("two of them", seen[0] is not seen[1])
print("daemon", seen[0].daemon, "alive", seen[0].is_alive())
