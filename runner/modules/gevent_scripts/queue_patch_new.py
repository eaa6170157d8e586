"""From 25.4 on all of the standard queues are gevent's."""
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
import queue
from gevent import monkey
monkey.patch_queue()
import gevent
import gevent.queue

print(sorted(monkey.saved['queue']), gevent.queue.JoinableQueue is queue.Queue)
q = queue.PriorityQueue()
gevent.spawn(lambda: [q.put(n) for n in (2, 1)])
print(q.get(), q.get(), q.unfinished_tasks)
q = queue.Queue(1)
waiting = gevent.spawn(q.get)
gevent.sleep(0)
q.shutdown()
gevent.sleep(0)
print(type(waiting.exception).__name__, type(q).__name__)

# prints:
# ['LifoQueue', 'PriorityQueue', 'Queue', 'SimpleQueue'] True
# 1 2 2
# ShutDown Queue
