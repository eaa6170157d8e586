# /// case
# title = "An Event made before the patch, set from a thread after it"
# topic = "sync-objects"
# shows = "the old Event works on: the lock that its waiter sleeps on is made late"
# ///
"""The waiting side makes a fresh waiter lock each time, from the patched factory: the old
Event works across the patch."""
import threading
from gevent import monkey

done = threading.Event()
monkey.patch_all()
print("class differs", type(done) is not threading.Event)


def work():
    print("setting")
    done.set()


t = threading.Timer(0.1, work)
t.start()
print("waited", done.wait(1), done.is_set())
t.join()
