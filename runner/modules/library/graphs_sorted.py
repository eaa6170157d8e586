# graphlib, from CPython 3.9 on: nodes behind those that they depend on, and cycles.
import sys

if sys.version_info < (3, 9):
    sys.exit()
from graphlib import CycleError, TopologicalSorter

print(list(TopologicalSorter({'D': {'B', 'C'} & {'B'} or (), 'C': ['A'], 'B': ['A']}).static_order()))
sorter = TopologicalSorter({3: [2, 1], 2: [1]})
sorter.add(4, 3, 1)
sorter.add(5)
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready, bool(sorter), sorter.get_ready())
    for node in ready:
        sorter.done(node)
for graph in ({1: [2], 2: [3], 3: [1]}, {1: [1]}, {0: [1], 1: [2, 3], 2: [], 3: [4], 4: [1]},
              {'a': 'b', 'b': 'c', 'c': 'b'}):
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        print(error, error.args)
early = TopologicalSorter({1: [2]})
for attempt in (early.get_ready, early.is_active, lambda: early.done(1), early.prepare, lambda: early.add(3, 1),
                lambda: early.done(2),
                lambda: early.done(9), lambda: (early.get_ready(), early.done(2), early.done(2)),
                lambda: early.done(1)):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
print(list(TopologicalSorter().static_order()))
