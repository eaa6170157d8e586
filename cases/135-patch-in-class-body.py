# /// case
# title = "patch_all inside a class body"
# topic = "nested-patch"
# shows = "the base is taken before the body runs, so this class is late all the same"
# ///
"""Python evaluates the bases first, then the body."""
import threading


class Worker(threading.Thread):
    from gevent import monkey

    monkey.patch_all()

    def run(self):
        print("ran")


class Second(threading.Thread):
    def run(self):
        print("ran too")


for cls in (Worker, Second):
    t = cls(daemon=True)
    t.start()
    t.join(0.1)
    print(cls.__name__, t.is_alive())
