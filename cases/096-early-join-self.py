# /// case
# title = "A patched thread joins itself"
# topic = "early-patch"
# origin = "eventlet/eventlet#400"
# shows = "RuntimeError, as with native threads, not a deadlock"
# ///
"""Thread.join compares with current_thread(), which is right under an early patch."""
from gevent import monkey

monkey.patch_all()
import threading


def work():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        print(e)


t = threading.Thread(target=work)
try:
    t.join()
except RuntimeError as e:
    print(e)
t.start()
t.join()
print("alive", t.is_alive())
