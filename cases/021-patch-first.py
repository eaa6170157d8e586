# /// case
# title = "patch_all first, threads after it"
# topic = "early-patch"
# origin = "celery/celery#10481"
# shows = "join returns, is_alive is False, the exit is clean"
# ///
"""The way it is meant to be.  Most other cases differ from this one in when they patch."""
from gevent import monkey

monkey.patch_all()
import threading
import time


class Worker(threading.Thread):
    def run(self):
        time.sleep(0.1)
        print("ran")


t = Worker()
print("before start", t.is_alive())
t.start()
print("started", t.is_alive())
t.join(1)
print("after join", t.is_alive())
