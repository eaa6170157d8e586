"""joinall, wait and iwait give greenlets in the order in which they end."""
import gevent


def work(n):
    gevent.sleep(0.01 * (3 - n))
    return n


def some():
    return [gevent.spawn(work, n) for n in range(3)]


print([g.value for g in gevent.joinall(some())])
print([g.value for g in gevent.wait(some(), count=1)])
print([g.value for g in gevent.joinall(some(), timeout=0.015)])
for g in gevent.iwait(some()):
    print(g.value)
print(gevent.wait(timeout=0.05), gevent.wait(timeout=0.001))

# prints:
# [2, 1, 0]
# [2]
# [2]
# 2
# 1
# 0
# True True
