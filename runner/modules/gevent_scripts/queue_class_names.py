# The classes of gevent.queue are called in messages what they are called.
from gevent import queue

for made in (queue.Queue(), queue.LifoQueue(), queue.PriorityQueue()):
    try:
        made.missing
    except AttributeError as error:
        print(type(made).__name__, error.args[0].replace('gevent._gevent_cqueue.' + type(made).__name__, 'its class'))

# prints:
# Queue 'its class' object has no attribute 'missing'
# LifoQueue 'its class' object has no attribute 'missing'
# PriorityQueue 'its class' object has no attribute 'missing'
