# What Cython compiled keeps its attributes from being set, says where its functions are from, and a local's values show
# in dir().
import gevent
from gevent.event import AsyncResult, Event
from gevent.local import local
from gevent.queue import Queue

greenlet = gevent.spawn(lambda given: given, 1)
for owner, name in ((greenlet, 'args'), (greenlet, 'kwargs'), (greenlet, 'value'), (greenlet, 'exception'),
                    (AsyncResult(), 'value')):
    try:
        setattr(owner, name, (2,))
    except AttributeError as error:
        print(error)
print(greenlet.get())
print(Event.wait.__module__, Queue.put.__module__, gevent.joinall.__module__)
print(Queue.put.__qualname__ in ('Queue.put', 'SimpleQueue.put'), Queue.__init__.__qualname__)


class Values(local):
    shared = 1


values = Values()
values.own = 2
print([each for each in dir(values) if not each.startswith('__')])
failed = AsyncResult()
failed.set_exception('text')
try:
    failed.get()
except AttributeError as error:
    print(error)

# prints:
# attribute 'args' of 'gevent._gevent_cgreenlet.Greenlet' objects is not writable
# attribute 'kwargs' of 'gevent._gevent_cgreenlet.Greenlet' objects is not writable
# attribute 'value' of 'gevent._gevent_cgreenlet.Greenlet' objects is not writable
# attribute 'exception' of 'gevent._gevent_cgreenlet.Greenlet' objects is not writable
# attribute 'value' of 'gevent._gevent_cevent.AsyncResult' objects is not writable
# 1
# gevent._gevent_cevent gevent._gevent_cqueue gevent._gevent_cgreenlet
# True Queue.__init__
# ['own', 'shared']
# 'str' object has no attribute '__traceback__'
