# dir() of a local object tells this greenlet's attributes, as its __dict__ does.
from gevent import monkey; monkey.patch_all()
import gevent
import threading


class Context(threading.local):
    kind = 'context'

    def __init__(self):
        self.log = []


def names():
    return [name for name in dir(context) if not name.startswith('_')]


context = Context()
context.here = 1
print(names(), gevent.spawn(names).get())
# prints:
# ['here', 'kind', 'log'] ['kind', 'log']
