# /// case
# title = "join with a timeout on a thread that runs at the patch"
# topic = "late-patch"
# shows = "the polling join honours its timeout while other greenlets go on"
# ///
"""The join that the patch puts on the running thread sleeps in small steps, so that
greenlets run meanwhile.  One of them lets the thread end."""
import threading
from gevent import monkey

gate = threading.Lock()
gate.acquire()


def work():
    gate.acquire()


def open_gate():
    print("greenlet ran during join")
    gate.release()


t = threading.Thread(target=work, daemon=True)
t.start()
monkey.patch_all()
import gevent

gevent.spawn_later(0.4, open_gate)
t.join(0.2)
print("alive", t.is_alive())
t.join()
print("alive", t.is_alive())
