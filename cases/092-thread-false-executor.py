# /// case
# title = "ThreadPoolExecutor under thread=False"
# topic = "thread-false"
# shows = "the workers are native: waiting for a result stops main's greenlets; from gevent 25 on one logs LoopExit"
# ///
"""future.result() is a native wait; the greenlet runs when main next enters the hub."""
from gevent import monkey

monkey.patch_all(thread=False)
import gevent
import threading
import time
from concurrent.futures import ThreadPoolExecutor

order = []
main_ident = threading.get_ident()


def work():
    time.sleep(0.1)
    return threading.get_ident() == main_ident


with ThreadPoolExecutor(max_workers=1) as executor:
    future = executor.submit(work)
    g = gevent.spawn(order.append, "greenlet")
    order.append(("in the main thread", future.result()))
g.join()
print(order)
