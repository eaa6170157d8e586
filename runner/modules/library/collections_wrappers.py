# Counters' arithmetic, chained maps, named tuples' checks, and the wrappers to be subclassed.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, namedtuple


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


count = Counter('abracadabra')
print(count.most_common(2), count + Counter('aab'), count - Counter('aaab'), count & Counter('aabz'))
print(count | Counter('zz'), +Counter(a=-1, b=2), -Counter(a=-1), count.total())
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2))
count += Counter('zz')
del count['nothing']
print(count, Counter())
attempt(lambda: Counter.fromkeys('ab'))
chain = ChainMap({'a': 1}, {'a': 2, 'b': 3})
chain['b'] = 9
print(chain, list(chain), len(chain), chain.parents, chain.new_child({'z': 0}), chain.pop('b'), chain.get('q', 5))
attempt(lambda: chain['q'])
attempt(lambda: chain.pop('b'))
Point = namedtuple('Point', 'x y z', defaults=[3])
print(Point(1, 2), Point.__doc__, Point.x.__doc__, Point._field_defaults)
print(Point(1, 2)._replace(x=5), Point._make([1, 2, 3]))
for wrong in (lambda: Point(1), lambda: Point(1, 2, 3, 4), lambda: Point(1, x=2), lambda: Point(1, 2, w=3),
              lambda: setattr(Point(1, 2), 'x', 1), lambda: Point(1, 2)._replace(q=1), lambda: Point._make([1]),
              lambda: namedtuple('A', 'a a'), lambda: namedtuple('A', 'class'), lambda: namedtuple('A', '_a'),
              lambda: namedtuple('1A', 'a'), lambda: namedtuple('A', 'a', defaults=[1, 2])):
    attempt(wrong)
print(namedtuple('Renamed', 'a class b a', rename=True)._fields)
values = UserList([3, 1])
values.append(2)
values.sort()
print(values, values[1:], type(values[1:]).__name__, values + [9], values == [1, 2, 3], 2 in values)
mapping = UserDict(a=1)
mapping.update(b=2)
print(mapping, 'a' in mapping, mapping.pop('a'), len(mapping), mapping | {'c': 3})
text = UserString('hello')
print(text.upper(), text + ' you', text[1:3], type(text.upper()).__name__, text == 'hello', text.split('l'))
print(defaultdict(int, a=1) | {'b': 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
