# /// case
# title = "patch_all called inside a greenlet"
# topic = "nested-patch"
# shows = "'the main thread' is bound to the greenlet that patched; from 3.10 to 3.12 the exit hangs"
# ///
"""The current greenlet becomes 'the main thread'.  Outside of it current_thread() is a
dummy; threads work, but the shutdown waits natively for ever."""
import gevent
from gevent import monkey


def patch():
    monkey.patch_all()
    import threading

    print("inside", threading.current_thread() is threading.main_thread())


g = gevent.spawn(patch)
gevent.sleep(0)  # it patches, which takes a while
g.join()
import threading

print("outside", threading.current_thread() is threading.main_thread())
t = threading.Thread(target=print, args=("ran",))
t.start()
t.join()
print("alive", t.is_alive())
