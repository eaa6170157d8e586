# Greenlets say themselves that they cannot be serialized, and other objects of C that they cannot be pickled.
import copy
import pickle

import gevent
from gevent.event import Event


class Worker(gevent.Greenlet):
    def _run(self):
        return 1


for each in (gevent.Greenlet(print), Worker(), gevent.getcurrent(), gevent.get_hub(), Event(), gevent.Timeout(1)):
    for attempt in (pickle.dumps, copy.deepcopy):
        try:
            attempt(each)
        except TypeError as error:
            print(error)

# prints:
# cannot serialize 'gevent._gevent_cgreenlet.Greenlet' object
# cannot serialize 'gevent._gevent_cgreenlet.Greenlet' object
# cannot serialize 'Worker' object
# cannot serialize 'Worker' object
# cannot serialize 'greenlet.greenlet' object
# cannot serialize 'greenlet.greenlet' object
# cannot serialize 'Hub' object
# cannot serialize 'Hub' object
# cannot pickle 'gevent._gevent_cevent.Event' object
# cannot pickle 'gevent._gevent_cevent.Event' object
# cannot pickle 'gevent.libev.corecext.timer' object
# cannot pickle 'gevent.libev.corecext.timer' object
