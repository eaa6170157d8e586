"""Slots of a subclass of local are the object's own: every greenlet sees the same."""
import gevent
from gevent.local import local


class Slotted(local):
    __slots__ = ('shared',)


one = Slotted()
one.shared = 'set by main'
one.own = 1
gevent.spawn(lambda: print(one.shared, hasattr(one, 'own'))).join()
print(one.shared, one.__dict__)

# prints:
# set by main False
# set by main {'own': 1}
