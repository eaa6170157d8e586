# /// case
# title = "A thread that runs while patch_all is called again"
# topic = "nested-patch"
# shows = "patch_all remembers: the second call leaves the running thread alone"
# ///
"""The counterpart of patch_thread called twice."""
from gevent import monkey

monkey.patch_all()
import threading
import time


def work():
    time.sleep(0.1)
    print("second call", monkey.patch_all())


t = threading.Thread(target=work)
t.start()
monkey.patch_all()
print("own join", "join" in vars(t))
t.join()
print("alive", t.is_alive())
