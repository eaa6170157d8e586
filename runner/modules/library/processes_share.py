import ctypes
import multiprocessing
import os
import time

context = multiprocessing.get_context('fork')
number = context.Value('i', 0)
numbers = context.Array(ctypes.c_double, 3)
text = context.Array('c', 10)
stop = context.Event()
tasks, results = context.Queue(), context.Queue()
joined = context.JoinableQueue()
barrier = context.Barrier(3)


def count(place):
    for _ in range(10):
        with number.get_lock():
            number.value += 1
    numbers[place] = place * 1.5
    barrier.wait(5)


def answer():
    for task in iter(tasks.get, None):
        results.put(task * task)


def beat():
    beats = 0
    while not stop.wait(0.02):
        beats += 1
    os._exit(beats > 1)


def take():
    while True:
        joined.get()
        joined.task_done()


counting = [context.Process(target=count, args=(place,)) for place in range(2)]
for process in counting:
    process.start()
barrier.wait(5)
for process in counting:
    process.join()
text.value = b'shared'
print(number.value, list(numbers), len(numbers), text.value, number.get_obj().value, barrier.broken)

beating = context.Process(target=beat)
beating.start()
time.sleep(0.2)
stop.set()
beating.join()
print('beats', beating.exitcode, stop.is_set())

answering = [context.Process(target=answer) for _ in range(2)]
for process in answering:
    process.start()
for task in range(5):
    tasks.put(task)
print(sorted(results.get() for _ in range(5)))
for _ in answering:
    tasks.put(None)
for process in answering:
    process.join()
print([process.exitcode for process in answering], results.empty())

taking = context.Process(target=take, daemon=True)
taking.start()
for item in range(3):
    joined.put(item)
joined.join()
print(joined.qsize(), taking.is_alive())
taking.terminate()
taking.join()
print(taking.exitcode)

reads, writes = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(writes)
    os._exit(len(os.read(reads, 10)))
time.sleep(0.02)
os.write(writes, b'late')
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
