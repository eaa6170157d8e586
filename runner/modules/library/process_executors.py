import concurrent.futures
import concurrent.futures.process
import multiprocessing
import os

context = multiprocessing.get_context('fork')


def square(x):
    return x * x


def fail(x):
    raise ValueError('bad %s' % x)


def leave():
    os._exit(3)


with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as executor:
    print(list(executor.map(square, range(5), chunksize=2)))
    failure = executor.submit(fail, 'k').exception(5)
    print(type(failure).__name__, failure, type(failure.__cause__).__name__)
    print(type(executor.submit(lambda: 1).exception(5)).__name__)
executor = concurrent.futures.ProcessPoolExecutor(1, mp_context=context)
try:
    executor.submit(leave).result(5)
except concurrent.futures.process.BrokenProcessPool as failure:
    print(str(failure).split('.')[0])
executor.shutdown()
