# /// case
# title = "A thread that runs at the patch asks for current_thread()"
# topic = "late-patch"
# shows = "it gets a _DummyThread, ends without the KeyError and stays in enumerate() for good"
# ///
"""Its own entry is under the old ident.  The dummy that is made for it stands under the
new one: that is the entry it removes at its end, and its own one stays."""
import threading
from gevent import monkey

gate = threading.Lock()
gate.acquire()
seen = []


def work():
    gate.acquire()
    seen.append(threading.current_thread())


t = threading.Thread(target=work, name="old")
t.start()
monkey.patch_all()
gate.release()
t.join()
print(type(seen[0]).__name__, seen[0] is t)
print("alive", t.is_alive())
print("left in the list", sorted(x.name for x in threading.enumerate()))
