# A worker that ran before the patch takes a task after it, whose sleep makes the native thread's first hub.
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import os
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)
print('warm', pool.submit(int, 1).result(), flush=True)


def work(n):
    time.sleep(0.1)
    return n


from gevent import monkey
monkey.patch_all()
import gevent.util  # which both hubs would import at the same moment: who comes first differs from run to run

print('result', pool.submit(work, 5).result(timeout=0.5), flush=True)
os._exit(0)  # from 3.13 on the end would wait for the worker for ever

# prints:
# warm 1
# result 5
