# /// case
# title = "A patched non-daemon thread at the end of main"
# topic = "daemon-exit"
# shows = "threading._shutdown joins it, cooperatively, before atexit functions run"
# ///
"""main ends first; the interpreter then waits for the thread.  Look at the order of the
three last lines."""
from gevent import monkey

monkey.patch_all()
import atexit
import threading
import time

atexit.register(print, "atexit")


def work():
    time.sleep(0.2)
    print("thread ends")


t = threading.Thread(target=work)
t.start()
print("main ends", t.is_alive())
