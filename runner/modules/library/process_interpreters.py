# Processes that are new interpreters, or forked by a server that is one: they run this file once more.
import multiprocessing
import os
import sys
import threading
import time

runs = [__name__]


class Worker(multiprocessing.get_context("spawn").Process):
    def __init__(self, results):
        super().__init__(name="worker")
        self.results = results

    def run(self):
        self.results.put((self.name, runs, multiprocessing.parent_process().name, sys.argv[1:], len(self._args)))


class Point:
    def __init__(self, x):
        self.x = x

    def moved(self, by):
        return Point(self.x + by)


def answer(tasks, results, lock, total, ready):
    ready.wait()
    for task in iter(tasks.get, None):
        with lock:
            total.value += task.x
        results.put(task.moved(10))


def where(pipe):
    process = multiprocessing.current_process()
    pipe.send((__name__, process.name, multiprocessing.get_start_method(), "extra" in globals()))
    pipe.close()


def leave(code):
    sys.exit(code)


def meet(barrier, numbers, place):
    numbers[place] = place * 1.5
    barrier.wait(10)


def count_children(pipe, context):
    child = context.Process(target=leave, args=(4,))
    child.start()
    child.join()
    pipe.send((child.exitcode, child.name))


def try_all(method):
    context = multiprocessing.get_context(method)
    ours, theirs = context.Pipe()
    process = context.Process(target=where, args=(theirs,))
    process.start()
    theirs.close()
    print(method, ours.recv(), type(process).__name__, process.name)
    process.join()
    try:
        ours.recv()
    except EOFError:
        print("closed", process.exitcode, process.is_alive())
    tasks, results, lock, total = context.Queue(), context.Queue(), context.Lock(), context.Value("i", 1)
    ready = context.Event()
    workers = [context.Process(target=answer, args=(tasks, results, lock, total, ready)) for _ in range(2)]
    for process in workers:
        process.start()
    for x in range(4):
        tasks.put(Point(x))
    ready.set()
    print(sorted(results.get(timeout=10).x for _ in range(4)))
    for _ in workers:
        tasks.put(None)
    for process in workers:
        process.join()
    print(total.value, [process.exitcode for process in workers])
    for code in (3, "said"):
        process = context.Process(target=leave, args=(code,))
        process.start()
        process.join()
        print(process.exitcode)
    process = context.Process(target=time.sleep, args=(5,), daemon=True)
    process.start()
    process.join(0.05)
    process.terminate()
    process.join()
    print(process.exitcode)
    barrier, numbers = context.Barrier(2), context.Array("d", 2)
    process = context.Process(target=meet, args=(barrier, numbers, 1))
    process.start()
    barrier.wait(10)
    process.join()
    print(list(numbers), barrier.broken)
    ours, theirs = context.Pipe()
    process = context.Process(target=count_children, args=(theirs, context))
    process.start()
    print(ours.recv())
    process.join()


def refuse(method, *args):
    process = multiprocessing.get_context(method).Process(target=print, args=args)
    try:
        process.start()
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])


if __name__ == "__main__":
    extra = True
    print(runs)
    try_all("spawn")
    try_all("forkserver")
    results = multiprocessing.get_context("spawn").SimpleQueue()
    worker = Worker(results)
    worker.start()
    print(results.get())
    worker.join()
    refuse("spawn", lambda: 1)
    refuse("forkserver", threading.Lock())
    for shared in (results, multiprocessing.Lock()):
        try:
            multiprocessing.reduction.ForkingPickler.dumps(shared)
        except RuntimeError as error:
            print(error)
    print(multiprocessing.get_start_method(), multiprocessing.get_start_method(allow_none=True))
    try:
        multiprocessing.set_start_method("spawn")
    except RuntimeError as error:
        print(error)
    multiprocessing.set_start_method("forkserver", force=True)
    print(multiprocessing.get_start_method(), type(multiprocessing.get_context()).__name__)
    try:
        multiprocessing.get_context("thread")
    except ValueError as error:
        print(error)
