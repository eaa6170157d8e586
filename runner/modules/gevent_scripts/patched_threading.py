"""After patch_all everything of threading is made of greenlets."""
from gevent import monkey
monkey.patch_all()
import queue
import threading
import time

import gevent


def work(n):
    time.sleep(0.01 * n)
    print('work', n, threading.current_thread().name.split(' ')[0])


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
print(threading.active_count())
for t in threads:
    t.join()
lock = threading.Lock()
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.001), lock.locked())
lock.release()
for call in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2)):
    try:
        call()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
timer = threading.Timer(0.01, print, ['timer'])
timer.start()
timer.join()
print(isinstance(timer, threading.Thread))
gevent.spawn(lambda: print(type(threading.current_thread()).__name__)).join()
q = queue.SimpleQueue()
threading.Thread(target=q.put, args=('item',)).start()
print(q.get(), threading.active_count(), threading.main_thread() is threading.current_thread())


def join_main():
    threading.main_thread().join()
    print('main has ended')


threading.Thread(target=join_main).start()
threading.Thread(target=time.sleep, args=(10,), daemon=True).start()
print('end')

# prints:
# work 0 Thread-1
# 3
# work 1 Thread-2
# work 2 Thread-3
# True False False True
# RuntimeError Semaphore released too many times
# ValueError can't specify a timeout for a non-blocking call
# ValueError timeout value must be strictly positive
# timer
# True
# _DummyThread
# item 1 True
# end
# main has ended
