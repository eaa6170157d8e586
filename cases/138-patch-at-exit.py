# /// case
# title = "patch_all in an atexit function"
# topic = "nested-patch"
# shows = "up to 3.12 it fails half-way with AssertionError: threading is patched, time is not"
# ///
"""By then the main thread has given up its state lock, which the patch wants to exchange.
Look at how far it came."""
import atexit
import threading
from gevent import monkey


def last():
    try:
        monkey.patch_all()
    except AssertionError:
        print("AssertionError")
    print([monkey.is_module_patched(n) for n in ("_thread", "threading", "time", "queue")])


atexit.register(last)
t = threading.Thread(target=print, args=("native thread ran",))
t.start()
t.join()
print("main ends", t.is_alive())
