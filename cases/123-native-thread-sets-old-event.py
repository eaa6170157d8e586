# /// case
# title = "A native thread sets an Event that main waits for"
# topic = "sync-objects"
# origin = "gevent/gevent#2199"
# shows = "main does not wake at the set: the wait times out and says False"
# ///
"""Thread and Event are of before the patch; the waiter lock is gevent's.  The native
thread has no hub to release it from: the wake-up is lost."""
import threading
from gevent import monkey

gate = threading.Lock()
gate.acquire()
done = threading.Event()


def work():
    gate.acquire()
    done.set()


t = threading.Thread(target=work)
t.start()
monkey.patch_all()
import gevent

gevent.spawn_later(0.1, gate.release)
print("waited", done.wait(0.5), done.is_set())
t.join()
print("alive", t.is_alive())
