"""Queue, its kinds, and the Channel that has no room."""
import gevent
from gevent.queue import Channel, Empty, Full, JoinableQueue, LifoQueue, PriorityQueue, Queue

q = Queue(2)


def put():
    for n in range(4):
        q.put(n)
        print('put', n)


gevent.spawn(put)
for _ in range(4):
    print('got', q.get())
gevent.sleep(0)
for call in (q.get_nowait, lambda: q.get(timeout=0.001)):
    try:
        call()
    except Empty:
        print('empty')
q.put(1)
q.put(2)
for call in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.001)):
    try:
        call()
    except Full:
        print('full')
print(q.peek(), q.qsize(), q.full(), list(Queue(items=[1, StopIteration])))
for kind in (PriorityQueue, LifoQueue):
    k = kind()
    for n in (3, 1, 2):
        k.put(n)
    print(kind.__name__, [k.get() for _ in range(3)])
j = JoinableQueue()
j.put('task')
print(j.unfinished_tasks, j.join(timeout=0.001))
gevent.spawn(lambda: (j.get(), j.task_done()))
print(j.join())
try:
    j.task_done()
except ValueError as error:
    print(error)
c = Channel()
gevent.spawn(lambda: [c.put(n) for n in 'ab'])
print(c.get(), c.get(), c.balance)

# prints:
# put 0
# put 1
# got 0
# got 1
# put 2
# put 3
# got 2
# got 3
# empty
# empty
# full
# full
# 1 2 True [1]
# PriorityQueue [1, 2, 3]
# LifoQueue [2, 1, 3]
# 1 False
# True
# task_done() called too many times
# a b 0
