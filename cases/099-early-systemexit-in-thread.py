# /// case
# title = "sys.exit in a patched thread"
# topic = "early-patch"
# shows = "SystemExit ends that thread silently; main goes on and exits with its own code"
# ///
"""The Thread object swallows SystemExit, also when a greenlet runs it."""
from gevent import monkey

monkey.patch_all()
import sys
import threading
import time


def work():
    time.sleep(0.05)
    sys.exit(7)


t = threading.Thread(target=work)
t.start()
t.join()
print("alive", t.is_alive())
sys.exit(0)
