# /// case
# title = "patch_thread called twice, directly"
# topic = "nested-patch"
# shows = "unlike patch_all it does not ask whether it was done: a running thread gets a polling join"
# ///
"""The second call treats the greenlet thread that runs at that moment like a native one.
Its join still works; a dict lookup shows that it was replaced."""
from gevent import monkey

monkey.patch_thread()
monkey.patch_time()
import threading
import time

t = threading.Thread(target=time.sleep, args=(0.1,))
t.start()
print("own join", "join" in vars(t))
monkey.patch_thread()
print("own join", "join" in vars(t))
t.join()
print("alive", t.is_alive())
u = threading.Thread(target=print, args=("ran",))
u.start()
u.join()
print("alive", u.is_alive())
