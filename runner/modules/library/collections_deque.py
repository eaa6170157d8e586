# collections.deque.
from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, 2 in d, 9 in d, list(d), bool(deque()),
    d == deque([1, 2, 3]))
d.extend("ab")
d.extendleft([10, 20])
print(d)
d.rotate(2)
print(d, d.count("a"), d.index("b"))
d.rotate(-1)
d.remove("a")
d.reverse()
print(d, d.copy() == d, list(reversed(d)))
d[1] = "set"
del d[0]
print(d)
d.insert(1, "inserted")
print(d, sorted(map(str, d)))
bounded = deque(maxlen=2)
for n in range(4):
    bounded.append(n)
    print(list(bounded), end=" ")
print(bounded, bounded.maxlen, deque([1, 2, 3], 2), d.maxlen)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3]):
    try:
        bad()
    except IndexError as error:
        print(error)
try:
    for item in d:
        d.append(item)
except RuntimeError as error:
    print(error)
d.clear()
print(d, deque([1]) + deque([2]), deque("ab") * 2, deque([1, 2]) < deque([1, 3]))
queue = deque(["job"])
while queue:
    job = queue.popleft()
    print(job, end=" ")
    if len(job) < 6:
        queue.append(job + "!")
print()
