# Pools and executors of processes that are no forks of this one.
import concurrent.futures
import multiprocessing
import os


def square(x):
    return x * x


def fail(x):
    raise ValueError("bad %s" % x)


def prepare(value):
    global prepared
    prepared = value


def add(x):
    return prepared + x


def leave():
    os._exit(3)


if __name__ == "__main__":
    for method in ("spawn", "forkserver"):
        context = multiprocessing.get_context(method)
        with context.Pool(2, initializer=prepare, initargs=(10,)) as pool:
            print(pool.map(add, range(4)), pool.apply(square, (7,)), list(pool.imap(square, range(3))))
            try:
                pool.apply(fail, (3,))
            except ValueError as failure:
                print(failure, type(failure.__cause__).__name__)
        with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as executor:
            print(list(executor.map(square, range(5))), repr(executor.submit(fail, "k").exception(10)))
            print(type(executor.submit(lambda: 1).exception(10)).__name__)
        executor = concurrent.futures.ProcessPoolExecutor(1, mp_context=context)
        try:
            executor.submit(leave).result(10)
        except concurrent.futures.process.BrokenProcessPool as failure:
            print(str(failure).split(".")[0])
        executor.shutdown()
    with concurrent.futures.ProcessPoolExecutor(1, max_tasks_per_child=1) as executor:
        print(list(executor.map(square, range(2))))
