# /// case
# title = "Remedy: define the class inside a function called after the patch"
# topic = "remedies"
# shows = "the base is looked up when the class statement runs, so a factory is enough"
# ///
"""When the patch cannot be first, the class statement can be late."""
import threading
from gevent import monkey


def make_worker_class():
    class Worker(threading.Thread):
        def run(self):
            print("ran")

    return Worker


monkey.patch_all()
t = make_worker_class()()
t.start()
t.join(0.3)
print("alive", t.is_alive())
