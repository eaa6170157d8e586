# /// case
# title = "How threads and dummies are numbered"
# topic = "identity"
# shows = "one counter for all Threads, old and new class; another for dummies"
# ///
"""Names carry the target's name too from Python 3.10 on."""
import threading
from gevent import monkey


class Late(threading.Thread):
    pass


def work():
    pass


names = [Late().name, threading.Thread(target=work).name]
monkey.patch_all()
import gevent

names += [Late().name, threading.Thread(target=work).name, threading.Timer(1, work).name]
print(names)
g = gevent.spawn(lambda: threading.current_thread().name)
g.join()
print(g.value.startswith("Dummy-"), threading.Thread(name="own").name)
