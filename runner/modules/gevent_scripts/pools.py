"""Pool and Group: places, mapping, killing, errors of members."""
import gevent
from gevent.pool import Group, Pool, PoolFull


def square(n):
    gevent.sleep(0.002 * (5 - n))
    return n * n


pool = Pool(2)
print(pool.map(square, range(5)), list(pool.imap(square, range(4))))
print(sorted(pool.imap_unordered(square, range(4))))
print(pool.apply(square, (3,)), pool.apply_async(square, (2,)).get())
pool.spawn(square, 1)
pool.spawn(square, 2)
print(pool.full(), pool.free_count(), len(pool))
try:
    pool.add(gevent.Greenlet(square, 1), blocking=False)
except PoolFull:
    print('no place')
print(pool.join(), len(pool))
group = Group()
group.spawn(gevent.sleep, 10)
gevent.sleep(0)
group.kill()
print(len(group))
group.spawn(lambda: {}['missing'])
try:
    group.join(raise_error=True)
except KeyError as error:
    print('member raised', error)

# prints:
# [0, 1, 4, 9, 16] [0, 1, 4, 9]
# [0, 1, 4, 9]
# 9 4
# True 0 2
# no place
# True 0
# 0
# member raised 'missing'
