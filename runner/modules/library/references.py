# gc.get_referrers(), gc.get_referents() and sys.getrefcount(): what programs look for leaks with.
import gc
import sys


class Node:
    def count(self):
        return sys.getrefcount(self)


node = Node()
print(sys.getrefcount(node), sys.getrefcount(Node()), sys.getrefcount([]))
nodes = [node]
print(sys.getrefcount(node))
by_name = {'node': node, 'again': node}
print(sys.getrefcount(node), sys.getrefcount(nodes))
del by_name['again']


def passed_on(x):
    return sys.getrefcount(x)


print(passed_on(node), passed_on(Node()), node.count(), Node().count())
referrers = gc.get_referrers(node)
print(len(referrers), [any(each is one for each in referrers) for one in (nodes, by_name, globals(), [])])
del referrers
print(gc.get_referents(nodes)[0] is node, gc.get_referents([1, 'a', None]))
print(gc.get_referents({1: 2}), gc.get_referents(3))
node.other = nodes
print([each is nodes or each is Node for each in gc.get_referents(node)])


def local():
    node = Node()
    print(sys.getrefcount(node), [type(each).__name__ for each in gc.get_referrers(node)])

    def inner():
        return node
    print(sys.getrefcount(node), [type(each).__name__ for each in gc.get_referrers(node)], inner() is node)
    kept = (node, node)
    print(sys.getrefcount(node), sys.getrefcount(kept), gc.get_referrers(kept))


local()
for each in [Node()]:
    print('in a list', sys.getrefcount(each))
try:
    raise ValueError('one')
except ValueError as error:
    print('handled', sys.getrefcount(error))
bound = node.count
print(sys.getrefcount(bound), sys.getrefcount(node))


def kept_in_a_cache(cache, size):
    for i in range(size):
        cache[i] = Node()
    first = cache[0]
    cache.pop(0)
    print([each is cache for each in gc.get_referrers(cache[1])], sys.getrefcount(first), sys.getrefcount(cache[1]))


kept_in_a_cache({}, 3)
print([gc.is_tracked(each) for each in (1, 'a', None, 2.0, b'', [], {}, {1: 2}, {1: []}, (), node, {1})])
