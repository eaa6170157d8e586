# /// case
# title = "Threads made in main after a patch in another thread"
# topic = "nested-patch"
# origin = "miguelgrinberg/Flask-SocketIO#901"
# shows = "new threads work as greenlets of main although main is a dummy to itself"
# ///
"""Only identity suffers: start, join and is_alive are right.  The KeyError is that
of the thread which patched, at its end."""
import threading
import time
import warnings
from gevent import monkey


def patch():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        monkey.patch_all()


p = threading.Thread(target=patch)
p.start()
time.sleep(1)  # patching takes a while
p.join()

order = []


def work(name, pause):
    time.sleep(pause)
    order.append(name)


threads = [threading.Thread(target=work, args=("slow", 0.1)), threading.Thread(target=work, args=("fast", 0.05))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, [t.is_alive() for t in threads], type(threading.current_thread()).__name__)
