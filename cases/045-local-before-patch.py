# /// case
# title = "threading.local made before the patch"
# topic = "sync-objects"
# origin = "gevent/gevent#24"
# shows = "an old local is shared by all patched threads, a new one is not"
# ///
"""The old object keeps values per native thread, and all patched threads are one."""
import threading
from gevent import monkey

old = threading.local()
monkey.patch_all()
new = threading.local()
old.x = new.x = "main"
seen = []


def work():
    seen.append((getattr(old, "x", None), getattr(new, "x", None)))
    old.x = new.x = "thread"


t = threading.Thread(target=work)
t.start()
t.join()
print(seen)
print(old.x, new.x)
