"""What is compiled by Cython takes self and cls from C, so these are free names; pickles name the compiled module."""
import pickle

import gevent
import gevent.event
import gevent.pool


def f(*args, **kwargs):
    return args, kwargs


def started(*args, **kwargs):
    made = gevent.Greenlet(*args, **kwargs)
    made.start()
    return made


pool = gevent.pool.Pool(2)
for name, make in (('spawn', gevent.spawn), ('Greenlet', started), ('pool', pool.spawn)):
    for keywords in ({'cls': 1}, {'self': 2}):
        try:
            print(name, make(f, 0, **keywords).get())
        except TypeError as error:
            print(name, type(error).__name__)

for each in (gevent.spawn, gevent.sleep, gevent.Greenlet, gevent.event.Event):
    print(each.__name__, pickle.loads(pickle.dumps(each)) == each)

# prints:
# spawn ((0,), {'cls': 1})
# spawn ((0,), {'self': 2})
# Greenlet ((0,), {'cls': 1})
# Greenlet ((0,), {'self': 2})
# pool ((0,), {'cls': 1})
# pool TypeError
# spawn True
# sleep True
# Greenlet True
# Event True
