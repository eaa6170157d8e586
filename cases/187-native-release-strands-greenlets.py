# /// case
# title = "A native thread releases a patched lock that greenlets wait for"
# topic = "sync-objects"
# origin = "gevent/gevent#2199"
# shows = "the lock is free, and nobody is told: the greenlets wait until their timeout"
# ///
"""A thread of the original start_new_thread has no hub: what it releases wakes no greenlet of another thread.

The last greenlet, which asks only then, takes the lock at once.
"""
from gevent import monkey
monkey.patch_all()
import threading

import gevent

start_native = monkey.get_original("_thread", "start_new_thread")
native_sleep = monkey.get_original("time", "sleep")
lock = threading.Lock()


def native():
    with lock:
        native_sleep(0.1)


def wait(number):
    print(number, lock.acquire(timeout=0.5), "locked" if lock.locked() else "free")


start_native(native, ())
native_sleep(0.05)
waiting = [gevent.spawn(wait, number) for number in range(2)]
gevent.joinall(waiting, timeout=0.25)
print("after the release", lock.locked(), [g.ready() for g in waiting])
gevent.joinall(waiting)
gevent.spawn(wait, "late").join()
