import collections
import codecs
import heapq
import keyword
import numbers
import operator
import os
import random
import reprlib
import shlex
import stat
import timeit
import uuid

print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # h"), shlex.split('x # y', comments=True),
      shlex.quote("it's"), shlex.quote(''))
print(shlex.join(['a b', 'c']))
for bad in ("'open", 'end\\'):
    try:
        shlex.split(bad)
    except ValueError as error:
        print(error)
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge([4, 1], [3, 2], reverse=True)),
      list(heapq.merge(['a'], ['bb', 'ccc'], key=len)))
print(codecs.encode('Hello', 'rot13'), codecs.decode(b'6162', 'hex'), codecs.lookup('UTF8').name, codecs.BOM_UTF8)
print(operator.concat([1], [2]), operator.countOf([1, 1], 1), operator.indexOf([3, 4], 4), operator.abs(-2),
      operator.iadd([1], [2]), operator.index(3), operator.length_hint([1]), operator.invert(5))
print(keyword.iskeyword('for'), keyword.iskeyword('match'), isinstance(3, numbers.Integral),
      isinstance(3.0, numbers.Rational), isinstance(2.5, numbers.Number), stat.S_ISDIR(0o040755),
      stat.S_IMODE(0o100644))
print(reprlib.repr(list(range(20))), reprlib.repr('x' * 50), reprlib.repr({1: 2}), reprlib.repr((1,)))
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_URL, 'x'), uuid.uuid4().version)
random.seed(1)
drawn = random.random()
random.seed(1)
uuid.uuid4(), os.urandom(3)
print(drawn == random.random(), len(os.urandom(3)), isinstance('x', os.PathLike))
print(timeit.timeit('x = y + 1', 'y = 1', number=3) >= 0, len(timeit.Timer(lambda: None).repeat(2, 3)))


class Doubling(collections.UserList):
    def append(self, item):
        self.data.append(item * 2)


doubled = Doubling([1])
doubled.append(4)
doubled.extend([7])
print(doubled, len(doubled), doubled[1:], type(doubled[1:]).__name__, doubled + [3], 8 in doubled)
