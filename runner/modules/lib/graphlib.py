"""Models `graphlib` (from CPython 3.9 on): nodes in an order in which each comes behind those that it depends on."""
import sys
from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']

_END = object()


class CycleError(ValueError):
    pass


class _Node:

    def __init__(self, node):
        self.node = node
        self.waits_for = 0      # how many that are not done
        self.successors = []
        self.state = 'waiting'  # then `out`, then `done`


class TopologicalSorter:
    if sys.version_info >= (3, 11):
        __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._out = 0
        self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _node(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._node(node).waits_for += len(predecessors)
        for each in predecessors:
            self._node(each).successors.append(node)

    def prepare(self):
        if self._ready is not None:
            if sys.version_info < (3, 14):
                raise ValueError('cannot prepare() more than once')
            if self._out > 0 or self._finished > 0:
                raise ValueError('cannot prepare() after starting iteration')
        else:
            self._ready = [each.node for each in self._nodes.values() if each.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _cycle(self):
        """The nodes of a cycle, the first once more at the end, or None."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, places, branches = [], {}, []
            node = start
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    seen.add(node)
                    places[node] = len(path)
                    path.append(node)
                    branches.append(iter(self._nodes[node].successors))
                # The next branch of the last node that has one left.
                while path:
                    node = next(branches[-1], _END)
                    if node is not _END:
                        break
                    del places[path.pop()]
                    branches.pop()
                else:
                    break
        return None

    def _prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        self._prepared()
        ready = tuple(self._ready)
        self._ready.clear()
        for node in ready:
            self._nodes[node].state = 'out'
        self._out += len(ready)
        return ready

    def is_active(self):
        self._prepared()
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._prepared()
        for node in nodes:
            known = self._nodes.get(node)
            if known is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if known.state == 'waiting':
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            if known.state == 'done':
                raise ValueError(f'node {node!r} was already marked done')
            known.state = 'done'
            self._finished += 1
            for each in known.successors:
                successor = self._nodes[each]
                successor.waits_for -= 1
                if successor.waits_for == 0:
                    self._ready.append(each)

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)
