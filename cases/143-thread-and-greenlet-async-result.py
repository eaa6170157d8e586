# /// case
# title = "AsyncResult between a patched thread and greenlets"
# topic = "greenlets"
# shows = "a value set in a thread wakes two greenlets; an exception is raised in each get"
# ///
"""Threads and greenlets mix freely once threads are greenlets."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading
import time
from gevent.event import AsyncResult

good, bad = AsyncResult(), AsyncResult()


def work():
    time.sleep(0.05)
    good.set("value")
    bad.set_exception(ValueError("no"))


t = threading.Thread(target=work)
t.start()
waiters = [gevent.spawn(good.get), gevent.spawn(good.get)]
gevent.joinall(waiters)
print([g.value for g in waiters])
try:
    bad.get()
except ValueError as e:
    print("raised", e)
t.join()
print("alive", t.is_alive(), good.ready(), bad.successful())
