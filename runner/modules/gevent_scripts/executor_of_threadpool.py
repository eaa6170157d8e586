import gevent
from gevent.threadpool import ThreadPoolExecutor
import time, threading
ex = ThreadPoolExecutor(max_workers=2)
def w(n):
    time.sleep(0.1)
    return n, threading.current_thread() is threading.main_thread()
fs = [ex.submit(w, i) for i in range(3)]
ticks = []
def tick():
    for _ in range(5):
        ticks.append(1)
        gevent.sleep(0.03)
g = gevent.spawn(tick)
for f in fs:
    print(f.result())
g.join()
print(len(ticks))
def boom():
    raise KeyError("k")
try:
    ex.submit(boom).result()
except KeyError as e:
    print("KeyError", e)
print(list(ex.map(abs, [-1, -2])))
ex.shutdown()
print("bye")
# prints:
# (0, False)
# (1, False)
# (2, False)
# 5
# KeyError 'k'
# [1, 2]
# bye
