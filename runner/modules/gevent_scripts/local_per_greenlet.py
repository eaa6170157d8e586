"""gevent.local: each greenlet its own attributes, each its own __init__."""
import copy

import gevent
from gevent.local import local


class Mine(local):
    shared = 5

    def __init__(self, **values):
        self.__dict__.update(values)

    @property
    def doubled(self):
        return self.shared * 2

    @doubled.setter
    def doubled(self, value):
        self.shared = value


m = Mine(a=1)
m.doubled = 7
print(m.a, m.shared, m.doubled, Mine.shared)


def other():
    print(m.a, m.shared, sorted(m.__dict__))
    m.a = 2
    m.b = 3
    del m.a
    print(hasattr(m, 'a'))


gevent.spawn(other).join()
print(m.a, hasattr(m, 'b'))
plain = local()
plain.y = 1
for statement in (lambda: plain.z, lambda: delattr(plain, 'z'), lambda: local(1)):
    try:
        statement()
    except (AttributeError, TypeError) as error:
        print(error.args[0])
twin = copy.copy(plain)
twin.y = 2
print(plain.y, twin.y)

# prints:
# 1 7 14 5
# 1 5 ['a']
# False
# 1 False
# 'gevent._gevent_clocal.local' object has no attribute 'z'
# z
# Initialization arguments are not supported
# 1 2
