# What gevent compiles takes no attributes but its own, unless a class is derived from it.
import gevent.queue
from gevent.event import AsyncResult
from gevent.event import Event
from gevent.lock import BoundedSemaphore
from gevent.lock import RLock
from gevent.lock import Semaphore
from gevent.pool import Pool

for kind in (gevent.queue.Queue, gevent.queue.LifoQueue, gevent.queue.Channel, Event, AsyncResult, Semaphore,
             BoundedSemaphore, RLock, Pool, gevent.Greenlet):
    made = kind() if kind is not gevent.Greenlet else kind(len)
    try:
        made.owner = 1
        print(kind.__name__, 'has one', made.owner)
    except AttributeError as error:
        print(str(error).split(' and ')[0].split('.')[-1], hasattr(made, '__dict__'))


class Owned(Event):
    pass


owned = Owned()
owned.owner = 2
print(owned.__dict__)

# prints:
# Queue' object has no attribute 'owner' False
# LifoQueue' object has no attribute 'owner' False
# Channel' object has no attribute 'owner' False
# Event' object has no attribute 'owner' False
# AsyncResult' object has no attribute 'owner' False
# Semaphore' object has no attribute 'owner' False
# BoundedSemaphore' object has no attribute 'owner' False
# 'RLock' object has no attribute 'owner' False
# Pool has one 1
# Greenlet has one 1
# {'owner': 2}
