# /// case
# title = "An exception in a thread under the patch"
# topic = "early-patch"
# shows = "the traceback goes through threading.excepthook; join returns and main goes on"
# ///
"""The Thread object catches it as always: the greenlet underneath does not fail and
nothing is printed twice."""
from gevent import monkey

monkey.patch_all()
import threading


def work():
    print("about to fail")
    raise ValueError("boom")


t = threading.Thread(target=work, name="failing")
t.start()
t.join()
print("alive", t.is_alive())
