"""A worker of a ThreadPool calls its hooks around each task; one that fails ends the worker without a result."""
import threading

from gevent import threadpool

seen = []


class Worker(threadpool._WorkerGreenlet):

    def _before_run_task(self, func, *rest):
        seen.append('before ' + func.__name__)
        if func is chr:
            raise ValueError('refused')
        super()._before_run_task(func, *rest)

    def _after_run_task(self, func, *rest):
        super()._after_run_task(func, *rest)
        seen.append('after ' + func.__name__)


class Pool(threadpool.ThreadPool):
    _WorkerGreenlet = Worker


pool = Pool(1)
print(pool.apply(abs, (-1,)))
result = pool.spawn(chr, 65)
print(result.wait(0.1), result.ready(), pool.size, len(pool))
threading.setprofile(lambda frame, event, arg: event == 'return' and seen.append('returns ' + frame.f_code.co_name))
print(threadpool._get_thread_profile() is not None, threadpool._get_thread_trace())
print(pool.spawn(len, 'ab').get(timeout=1))
threading.setprofile(None)
pool.join()
for line in seen[:7]:
    print(line)

# prints:
# 1
# None False 0 0
# True None
# 2
# before abs
# after abs
# before chr
# before len
# returns _get_thread_trace
# returns _before_run_task
# returns _before_run_task
