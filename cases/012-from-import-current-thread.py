# /// case
# title = "from threading import current_thread before the patch"
# topic = "captured-names"
# shows = "a captured function is harmless: it reads the patched globals of its module"
# ///
"""Functions defined in threading look their own globals up late.  So a captured
current_thread is the same object after the patch and gives the same answers."""
from threading import current_thread
from gevent import monkey

monkey.patch_all()
import threading

print("same function", current_thread is threading.current_thread)
seen = []


def work():
    seen.append(current_thread())
    seen.append(threading.current_thread())


t = threading.Thread(target=work)
t.start()
t.join()
print("thread sees itself", seen[0] is t, seen[1] is t)
print("main sees main", current_thread() is threading.main_thread())
