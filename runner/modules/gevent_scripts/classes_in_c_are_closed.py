# Attributes of gevent's classes that Cython compiles cannot be replaced, those of classes derived from them can.
# pairs: py3.8-gevent21.12 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey; monkey.patch_all()
import datetime
import threading
import gevent.local
import gevent.lock
import gevent.pool
import gevent.queue


class Own(threading.Event):
    pass


def replace(owner, name):
    try:
        setattr(owner, name, getattr(owner, name, None))
    except TypeError as error:
        return str(error).replace("can't set attributes of built-in/extension", 'closed').replace(
            f"cannot set '{name}' attribute of immutable", 'closed')
    return 'replaced'


for owner, name in ((threading.Event, 'wait'), (threading.local, 'new'), (gevent.Greenlet, 'run'),
                    (gevent.lock.BoundedSemaphore, 'acquire'), (gevent.queue.PriorityQueue, '_put'),
                    (datetime.timedelta, 'max'), (Own, 'wait'), (gevent.pool.Pool, 'add'), (threading.Thread, 'start'),
                    (gevent.Timeout, 'start'), (gevent.lock.RLock, 'acquire')):
    print(owner.__name__, name, replace(owner, name))
# prints:
# Event wait closed type 'gevent._gevent_cevent.Event'
# local new closed type 'gevent._gevent_clocal.local'
# Greenlet run closed type 'gevent._gevent_cgreenlet.Greenlet'
# BoundedSemaphore acquire closed type 'gevent._gevent_c_semaphore.BoundedSemaphore'
# PriorityQueue _put closed type 'gevent._gevent_cqueue.PriorityQueue'
# timedelta max closed type 'datetime.timedelta'
# Own wait replaced
# Pool add replaced
# Thread start replaced
# Timeout start replaced
# RLock acquire replaced
