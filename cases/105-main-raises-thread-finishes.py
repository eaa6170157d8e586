# /// case
# title = "main fails while a patched thread runs"
# topic = "daemon-exit"
# shows = "the traceback comes first, then the thread finishes; the exit code is 1"
# ///
"""An uncaught error in main does not drop non-daemon threads: the shutdown still waits."""
from gevent import monkey

monkey.patch_all()
import threading
import time


def work():
    time.sleep(0.1)
    print("thread ends")


t = threading.Thread(target=work)
t.start()
print("alive", t.is_alive())
raise RuntimeError("main fails")
