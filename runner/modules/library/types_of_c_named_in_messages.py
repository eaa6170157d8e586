"""Messages call what is of a type in C by the name of its module, too."""
import collections
import contextvars
import functools
import hashlib
import io
import itertools
import operator
import os
import re
import select
import struct
import sys
import types

for thing in (open(os.devnull), open(os.devnull, 'rb'), open(os.devnull, 'wb', 0), io.BytesIO(), io.StringIO(),
              collections.deque(), functools.partial(int), re.compile('a'), re.match('a', 'a'), itertools.repeat(1),
              itertools.islice([], 1), itertools.tee([])[0], operator.itemgetter(1), operator.attrgetter('a'),
              types.SimpleNamespace(), hashlib.md5(), struct.Struct('i'), os.stat('/'), contextvars.copy_context(),
              select.poll(), os.scandir('/'), next(os.scandir('/')), sys.flags, sys.stdout):
    try:
        thing.nothing
    except AttributeError as error:
        print(error)
    try:
        thing + object()
    except TypeError as error:
        print(error)
for kind in (io.BytesIO, re.Pattern, types.SimpleNamespace, itertools.repeat):
    try:
        kind.own = 1
    except TypeError as error:
        print(error)
with os.scandir('/') as entries:
    print(type(entries), type(next(entries)))
print(list(entries))
