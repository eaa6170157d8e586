# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.13-gevent24.11
# Forks after much that came from other processes, some of it while all threads waited: each copy meets it as it was.
from gevent import monkey; monkey.patch_all(thread=False, socket=False)
import multiprocessing
import sys

context = multiprocessing.get_context('fork')


def child(queue, n):
    queue.put((n, n ** 2))
    sys.exit(n)


def square(x):
    return x * x


def answering(connection):
    connection.send(connection.recv() + ['pong'])


def counting(lock, value, event):
    for _ in range(10):
        with lock:
            value.value += 1
    event.set()


queue = context.Queue()
processes = [context.Process(target=child, args=(queue, n)) for n in (1, 2)]
for process in processes:
    process.start()
print(sorted(queue.get(timeout=5) for _ in processes))
for process in processes:
    process.join()
print([process.exitcode for process in processes])
with context.Pool(2) as pool:
    print(pool.map(square, range(5)), pool.apply_async(square, (7,)).get(5), list(pool.imap(square, [3, 4])))
here, there = context.Pipe()
process = context.Process(target=answering, args=(there,))
process.start()
here.send(['ping'])
print(here.recv())
process.join()
value, lock, event = context.Value('i', 0), context.Lock(), context.Event()
processes = [context.Process(target=counting, args=(lock, value, event)) for _ in range(2)]
for process in processes:
    process.start()
for process in processes:
    process.join()
print(value.value, event.is_set())

# prints:
# [(1, 1), (2, 4)]
# [1, 2]
# [0, 1, 4, 9, 16] 49 [9, 16]
# ['ping', 'pong']
# 20 True
