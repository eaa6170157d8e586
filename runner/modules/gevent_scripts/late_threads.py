"""Threads that ran at the patch keep running natively; their joins look now and then."""
import threading
import time


def work():
    for _ in range(10):
        time.sleep(0.05)
    log.append(type(threading.current_thread()).__name__)


log = []
t = threading.Thread(target=work)
t.start()
from gevent import monkey
monkey.patch_all()
import gevent

ticks = []


def tick():
    while t.is_alive():
        ticks.append(1)
        gevent.sleep(0.01)


gevent.spawn(tick)
t.join()
print(log, t.is_alive(), len(ticks) > 2)

# prints:
# ['_DummyThread'] False True
