"""What gevent's compiled methods call on themselves, a subclass's own method is given with all optional arguments."""
import gevent
from gevent.event import AsyncResult
from gevent.lock import BoundedSemaphore, Semaphore
from gevent.queue import Channel, JoinableQueue, LifoQueue, PriorityQueue, Queue


def noting(cls, *names):
    def note(name):
        def method(self, *args, **keywords):
            print(name, args, keywords)
            return getattr(cls, name)(self, *args, **keywords)
        return method
    return type(cls.__name__, (cls,), {name: note(name) for name in names})


for cls in (Semaphore, BoundedSemaphore):
    with noting(cls, 'acquire', 'release')(1):
        pass
for cls in (Queue, LifoQueue, PriorityQueue, JoinableQueue, Channel):
    queue = noting(cls, 'put', 'get', 'peek', 'put_nowait', 'get_nowait')(1)
    print('---')
    getter = gevent.spawn(queue.get)
    gevent.sleep(0)
    queue.put_nowait(1)
    getter.join()
    gevent.spawn(queue.put, 2)
    gevent.sleep(0)
    print(queue.get_nowait())
    if cls is not Channel:
        queue.put(3)
        print(queue.peek_nowait(), queue.get())
    gevent.spawn(queue.put, StopIteration)
    print(list(queue))
result = noting(AsyncResult, 'get')()
result.set(1)
print(result.get_nowait(), result.result(timeout=2))
greenlet = noting(gevent.Greenlet, 'join', 'kill', 'get', 'ready').spawn(gevent.sleep, 5)
gevent.sleep(0)
with greenlet:
    print('in')
    gevent.spawn(greenlet.kill)
with noting(gevent.Greenlet, 'join', 'kill').spawn(gevent.sleep, 0.01):
    print('in')
other = noting(gevent.Greenlet, 'join', 'kill', 'ready').spawn(gevent.sleep, 0.01)
other.link(print)
other.unlink(print)
gevent.joinall([other])
gevent.killall([other])

# prints:
# acquire (True, None) {}
# release () {}
# acquire (True, None) {}
# release () {}
# ---
# get () {}
# put_nowait (1,) {}
# put (1, False, None) {}
# put (2,) {}
# get_nowait () {}
# get (False, None) {}
# 2
# put (3,) {}
# peek (False, None) {}
# get () {}
# 3 3
# get (True, None) {}
# put (<class 'StopIteration'>,) {}
# []
# ---
# get () {}
# put_nowait (1,) {}
# put (1, False, None) {}
# put (2,) {}
# get_nowait () {}
# get (False, None) {}
# 2
# put (3,) {}
# peek (False, None) {}
# get () {}
# 3 3
# get (True, None) {}
# put (<class 'StopIteration'>,) {}
# []
# ---
# get () {}
# put_nowait (1,) {}
# put (1, False, None) {}
# put (2,) {}
# get_nowait () {}
# get (False, None) {}
# 2
# put (3,) {}
# peek (False, None) {}
# get () {}
# 3 3
# get (True, None) {}
# put (<class 'StopIteration'>,) {}
# []
# ---
# get () {}
# put_nowait (1,) {}
# put (1, False, None) {}
# put (2,) {}
# get_nowait () {}
# get (False, None) {}
# 2
# put (3,) {}
# peek (False, None) {}
# get () {}
# 3 3
# get (True, None) {}
# put (<class 'StopIteration'>,) {}
# []
# ---
# get () {}
# put_nowait (1,) {}
# put (1, False) {}
# put (2,) {}
# get_nowait () {}
# get (False, None) {}
# 2
# get (True, None) {}
# put (<class 'StopIteration'>,) {}
# []
# get (False, None) {}
# get () {'timeout': 2}
# 1 1
# in
# join (None,) {}
# ready () {}
# ready () {}
# kill () {}
# ready () {}
# join (None,) {}
# ready () {}
# kill (<class 'greenlet.GreenletExit'>, True, None) {}
# in
# join (None,) {}
# kill (<class 'greenlet.GreenletExit'>, True, None) {}
# ready () {}
# ready () {}
