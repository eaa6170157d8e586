"""A second `del` of a greenlet-local value fails with the KeyError of the first one behind it."""
import gevent.monkey; gevent.monkey.patch_all()
import threading
l = threading.local()
l.x = 1
del l.x
try:
    del l.x
except AttributeError as e:
    print(repr(e), repr(e.__context__))
try:
    l.y
except AttributeError as e:
    print(repr(e), repr(e.__context__))

# prints:
# AttributeError('x') KeyError('x')
# AttributeError("'gevent._gevent_clocal.local' object has no attribute 'y'") None
