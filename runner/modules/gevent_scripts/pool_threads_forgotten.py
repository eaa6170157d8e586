"""A pool of processes that is through is forgotten: 3.8 would wake it and join its thread at the end."""
from gevent import monkey
monkey.patch_all()
import multiprocessing
import weakref
from concurrent.futures import process


def main():
    """A weak reference to the thread of a pool that is through."""
    pool = process.ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork"))
    print(pool.submit(pow, 7, 2).result())
    thread = weakref.ref(next(iter(process._threads_wakeups)))
    pool.shutdown()
    return thread


if __name__ == "__main__":
    print(main()(), len(process._threads_wakeups))

# prints:
# 49
# None 0
