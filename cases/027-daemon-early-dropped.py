# /// case
# title = "A patched daemon thread at the end of main"
# topic = "daemon-exit"
# shows = "the daemon is dropped in mid-sleep and its finally never runs"
# ///
"""The program ends with main.  The greenlet of the daemon thread is simply not run any
more."""
from gevent import monkey

monkey.patch_all()
import threading
import time


def work():
    try:
        print("daemon starts")
        time.sleep(0.5)
        print("never printed")
    finally:
        print("never printed either")


t = threading.Thread(target=work, daemon=True)
t.start()
print("main ends", t.is_alive())
