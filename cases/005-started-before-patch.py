# /// case
# title = "Thread already running when patch_all is called"
# topic = "late-patch"
# shows = "join polls is_alive until the native thread ends; from 3.11 on a KeyError is printed at its end"
# ///
"""The thread is a native one and stays so.  The patch gives it a join of its own, which
polls; when the thread ends it looks for itself under an ident that is not there."""
import threading
from gevent import monkey

gate = threading.Lock()
gate.acquire()


def work():
    gate.acquire()
    print("work done")


t = threading.Thread(target=work)
t.start()
monkey.patch_all()
print("alive at the patch", t.is_alive())
gate.release()
t.join()
print("alive after join", t.is_alive())
