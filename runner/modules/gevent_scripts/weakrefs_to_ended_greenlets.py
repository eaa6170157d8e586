# A greenlet that has ended and that nobody holds is gone, the second and the third too.
import gevent
import weakref


def spawn():
    spawned = weakref.ref(gevent.spawn(int))
    gevent.sleep(0.01)
    print(spawned() is None)


first = weakref.ref(gevent.spawn(int))
gevent.sleep(0.01)
print(first() is None)
second = weakref.ref(gevent.spawn(int))
gevent.sleep(0.01)
print(second() is None)
spawn()
spawn()

# prints:
# True
# True
# True
# True
