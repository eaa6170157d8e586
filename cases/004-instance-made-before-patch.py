# /// case
# title = "Plain Thread made before the patch, started after it"
# topic = "late-patch"
# shows = "up to 3.12 it runs as a greenlet whose end is never noticed; from 3.13 on start raises AssertionError"
# ///
"""No subclass is needed: an instance of the old class is enough.  It is started by the
new start_new_thread, yet its class does not release the state lock."""
import threading
from gevent import monkey


def work():
    print("ran")


t = threading.Thread(target=work, daemon=True)
monkey.patch_all()
t.start()
t.join(0.2)
print("old instance", t.is_alive())

u = threading.Thread(target=work, daemon=True)
u.start()
u.join(0.2)
print("new instance", u.is_alive())
