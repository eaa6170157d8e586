# /// case
# title = "from threading import Thread before the patch"
# topic = "captured-names"
# shows = "the captured old class behaves like a late subclass"
# ///
"""The from-import binds the class of that moment; the patch changes the module, not this
name.  Look at the identity and at is_alive."""
from threading import Thread
from gevent import monkey

monkey.patch_all()
import threading


def work():
    print("ran")


t = Thread(target=work, daemon=True)
t.start()
t.join(0.2)
print("same class", Thread is threading.Thread)
print("alive", t.is_alive())
