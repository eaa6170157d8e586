"""From 25.4 on SimpleQueue is the base, and Queue counts tasks."""
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.JoinableQueue, queue.Channel):
    print([base.__name__ for base in kind.__mro__])
print(hasattr(queue.Queue, 'shutdown'), hasattr(queue, 'ShutDown'), queue.SimpleQueue.__module__)

# prints:
# ['Queue', 'SimpleQueue', 'object']
# ['LifoQueue', 'Queue', 'SimpleQueue', 'object']
# ['PriorityQueue', 'Queue', 'SimpleQueue', 'object']
# ['Queue', 'SimpleQueue', 'object']
# ['Channel', 'object']
# True True gevent._gevent_cqueue
