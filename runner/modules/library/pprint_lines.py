from pprint import *
import collections, types, sys, dataclasses
pprint(collections.OrderedDict((k, k * 20) for k in 'abcde'))
pprint(collections.defaultdict(list, {k: k * 30 for k in 'abc'}))
pprint(collections.deque(['x' * 30] * 3))
pprint({'s': {'a' * 30, 'b' * 30, 'c' * 30}})
pprint(types.SimpleNamespace(a='x' * 50, b='y' * 50))
pprint(list(range(60)), compact=True)
pprint({'text': 'word ' * 40})
pprint('line\n' * 20)
pprint(b'x' * 100)
pprint([('a' * 30, 'b' * 30, 'c' * 30)])
pprint({1: 'a', 'b': 2, (1, 2): 3})
print(pformat([1, [2, [3, [4]]]], depth=2), saferepr({'b': 1, 'a': 2}), isreadable([1]), isreadable(print),
      pformat(frozenset(['a' * 50, 'b' * 50])))
l = [1]
l.append(l)
print(isrecursive(l), isreadable(l), pformat(l)[:24])
pp({'z': 1, 'a': 2})
PrettyPrinter(indent=2, width=20).pprint({'k': [1, 2, 3, 4, 5, 6, 7, 8], 'm': ('x',)})
pprint([['a' * 10] * 3] * 3, width=40)
pprint({'a': 1, 'bb': {'ccc': [1] * 40}}, indent=4)
pprint([{'id': i, 'name': 'n%d' % i, 'tags': ['t'] * 3} for i in range(3)])
class A:
    def __repr__(self): return 'A(' + 'x' * 90 + ')'
pprint([A(), A()])
pprint((1,))
pprint(())
pprint({})
pprint(None)
try: PrettyPrinter(width=0)
except ValueError as e: print(e)
