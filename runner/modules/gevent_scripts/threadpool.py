"""Native threads work while the hub goes on; results and errors come back to it."""
import _thread
import time

import gevent
from gevent.threadpool import ThreadPool, ThreadPoolExecutor

pool = ThreadPool(2)
main = _thread.get_ident()
print(pool.apply(lambda: _thread.get_ident() != main), pool.size, pool.maxsize)
ticks = []


def tick():
    for _ in range(4):
        gevent.sleep(0.02)
        ticks.append(1)


gevent.spawn(tick)
results = [pool.spawn(time.sleep, 0.1) for _ in range(2)]
print([r.get() for r in results], len(ticks))
try:
    pool.apply(lambda: 1 / 0)
except ZeroDivisionError as error:
    print('raised', error)
print(pool.map(abs, [-1, 2]), list(pool.imap(abs, [-3, 4])))
pool.join()
pool.kill()
print(len(pool), pool.size)
executor = ThreadPoolExecutor(1)
future = executor.submit(lambda: 5)
print(future.result(), future.done())
try:
    executor.submit(time.sleep, 0.2).result(timeout=0.01)
except Exception as error:
    print(type(error).__name__)
print(gevent.get_hub().threadpool.apply(lambda: 'from the hub'))

# prints:
# True 1 2
# [None, None] 4
# raised division by zero
# [1, 2] [3, 4]
# 0 0
# 5 True
# TimeoutError
# from the hub
