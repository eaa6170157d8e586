"""deque.extend and extendleft put each item there before they ask for the next."""
from collections import deque


def looking(container, items):
    for item in items:
        print(item, sorted(container))
        yield item


ring = deque([0])
ring.extend(looking(ring, [1, 2]))
ring.extendleft(looking(ring, [3, 4]))
print(ring)
ring.extend(ring)
print(len(ring))
