"""Event and AsyncResult: waiters go in order, a late comer after them."""
import gevent
from gevent.event import AsyncResult, Event

log = []
event = Event()


def wait(n):
    log.append((n, event.wait()))


for n in range(3):
    gevent.spawn(wait, n)
gevent.sleep(0)
print(event.is_set(), event.linkcount())
event.set()
print(log, event.wait(), log)
event.clear()
print(event.wait(0.001))


def pulse():
    event.set()
    event.clear()


gevent.spawn_later(0.001, pulse)
print('pulse', event.wait(1), event.is_set())

result = AsyncResult()
gevent.spawn_later(0.001, result.set, 5)
print(result.ready(), result.get(), result.successful())
result = AsyncResult()
result.set_exception(KeyError('q'))
print(result.wait(), result.successful(), repr(result.exception))
try:
    result.get()
except KeyError as error:
    print('raised', error)
try:
    AsyncResult().get(timeout=0.001)
except gevent.Timeout as t:
    print(t)
result = AsyncResult()
gevent.spawn(lambda: 42).link(result)
print(result.get())
event = Event()
event.rawlink(lambda e: 1 / 0)
event.rawlink(lambda e: print('the next link is told all the same'))
event.set()
gevent.sleep(0)

# prints:
# False 3
# [(0, True), (1, True), (2, True)] True [(0, True), (1, True), (2, True)]
# False
# pulse True False
# False 5 True
# None False KeyError('q')
# raised 'q'
# 0.001 seconds
# 42
# the next link is told all the same
