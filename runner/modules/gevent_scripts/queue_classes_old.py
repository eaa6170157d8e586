"""Queue is the base, and it cannot be shut down."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
from gevent import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.JoinableQueue, queue.Channel):
    print([base.__name__ for base in kind.__mro__])
print(hasattr(queue.Queue, 'shutdown'), hasattr(queue, 'ShutDown'), queue.SimpleQueue.__module__)

# prints:
# ['Queue', 'object']
# ['LifoQueue', 'Queue', 'object']
# ['PriorityQueue', 'Queue', 'object']
# ['JoinableQueue', 'Queue', 'object']
# ['Channel', 'object']
# False False queue
