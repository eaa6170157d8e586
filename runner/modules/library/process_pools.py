import multiprocessing
import time

context = multiprocessing.get_context('fork')


def square(x):
    return x * x


def fail(x):
    raise ValueError('bad %s' % x)


def slow(x):
    time.sleep(0.3)
    return x


def prepare(value):
    global prepared
    prepared = value


def add(x):
    return prepared + x


pool = context.Pool(2, initializer=prepare, initargs=(10,))
print(pool.map(add, range(4)), pool.starmap(pow, [(2, 3), (3, 2)]), pool.apply(square, (7,)))
print(list(pool.imap(square, range(3))), sorted(pool.imap_unordered(square, range(3))))
result = pool.apply_async(fail, (3,), error_callback=lambda failure: print('told', failure))
try:
    result.get(5)
except ValueError as failure:
    print(failure, type(failure.__cause__).__name__, 'in fail' in str(failure.__cause__))
result = pool.map_async(slow, [1, 2])
try:
    result.get(timeout=0.05)
except multiprocessing.TimeoutError as failure:
    print(type(failure).__name__, result.ready())
print(result.get(5))
pool.close()
try:
    pool.apply(square, (1,))
except ValueError as failure:
    print(failure)
pool.join()
print([worker.exitcode for worker in pool._pool])
