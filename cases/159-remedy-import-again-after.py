# /// case
# title = "Remedy: repeat the from-import after the patch"
# topic = "remedies"
# origin = "gevent/gevent#63"
# shows = "the second from-import binds the patched class to the same name"
# ///
"""An import statement that stands after the patch costs nothing and reads the new names."""
from threading import Lock, Thread
from gevent import monkey

old = Thread
monkey.patch_all()
from threading import Lock, Thread
import time

print("rebound", Thread is not old)
lock = Lock()
order = []


def work(name):
    with lock:
        order.append(name)
        time.sleep(0.02)


threads = [Thread(target=work, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, [t.is_alive() for t in threads])
