# /// case
# title = "patch_all(Event=False)"
# topic = "selective-patch"
# shows = "threading.Event keeps its class, but objects made after the patch still cooperate"
# ///
"""The class stays the standard one; its lock is made by the patched factory, so that a
wait still switches."""
import threading

standard = threading.Event
from gevent import monkey

monkey.patch_all(Event=False)
print("kept", threading.Event is standard)

done = threading.Event()


def work():
    print("setting")
    done.set()


t = threading.Timer(0.1, work)
t.start()
print("waited", done.wait(1))
t.join()
print("alive", t.is_alive())
