# /// case
# title = "patch_all called twice"
# topic = "nested-patch"
# origin = "gevent/gevent#1249"
# shows = "the second call does nothing and returns None; threads are patched once"
# ///
"""The module remembers what it has patched.  The classes are the same after the second
call, and nothing warns."""
from gevent import monkey

first = monkey.patch_all()
import threading

before = threading.Thread
second = monkey.patch_all()
print(first, second)
print("same class", threading.Thread is before)

t = threading.Thread(target=print, args=("ran",))
t.start()
t.join()
print("alive", t.is_alive())
