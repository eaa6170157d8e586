# What CPython has in C has no frame: neither on the stack nor in a traceback.
import bisect
import collections
import contextvars
import datetime
import decimal
import functools
import heapq
import itertools
import operator
import queue
import select
import socket
import struct
import sys
import traceback


def where(*args):
    print([each.name for each in traceback.extract_stack()][:-1], sys._getframe(1).f_code.co_name)
    return 1


class Smaller:
    def __lt__(self, other):
        where()
        return True


class Holder:
    @functools.cached_property
    def kept(self):
        return where()

    @functools.singledispatchmethod
    def told(self, value):
        where()

    bound = functools.partialmethod(where, 2)


functools.partial(where, 1)()
functools.lru_cache(where)(1)
contextvars.copy_context().run(where)
functools.reduce(where, [1, 2])
functools.cmp_to_key(where)(1) < functools.cmp_to_key(where)(2)
functools.singledispatch(where)(1)
Holder().kept, Holder().told(1), Holder().bound()
list(itertools.takewhile(where, [1]))
list(itertools.starmap(where, [(1,)]))
list(itertools.groupby([1], where))
list(itertools.accumulate([1, 2], where))
list(itertools.filterfalse(where, [1]))
heapq.heappush([Smaller()], Smaller())
bisect.insort([Smaller()], Smaller())
collections.defaultdict(where)[1]
operator.methodcaller('go', 1)(type('Going', (), {'go': where})())


def fail(*args):
    raise ValueError


for call in (functools.partial(fail), functools.lru_cache(fail), lambda: contextvars.copy_context().run(fail),
             lambda: functools.reduce(fail, [1, 2]), lambda: list(itertools.starmap(fail, [(1,)])),
             lambda: queue.SimpleQueue().get(timeout=0.01), lambda: queue.Queue().get(timeout=0.01),
             lambda: struct.unpack('i', b''), lambda: datetime.datetime(1, 2, 333), lambda: socket.socket().recv(1),
             lambda: decimal.Decimal('x'), lambda: select.select([-1], [], [])):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, [each.name for each in traceback.extract_tb(error.__traceback__)])
