"""What one turn finds fires in the order: async watchers, timers, descriptors."""
from gevent import monkey
monkey.patch_all()
import gevent, socket, os
a, b = socket.socketpair()
c, d = socket.socketpair()
loop = gevent.get_hub().loop


def reader(s, n):
    print('r', n, s.recv(10))


def sleeper(n):
    gevent.sleep(0.05)
    print('slept', n)


def busy():
    gevent.sleep(0.02)
    b.send(b'x')
    d.send(b'y')
    import time
    t = time.perf_counter()
    while time.perf_counter() - t < 0.08:
        pass
    print('busy done')


asy = loop.async_()
asy.start(lambda: print('async'))
asy2 = loop.async_()
asy2.start(lambda: print('async2'))
gs = [gevent.spawn(reader, a, 0), gevent.spawn(reader, c, 1), gevent.spawn(sleeper, 0), gevent.spawn(sleeper, 1),
      gevent.spawn(busy)]


def sender():
    gevent.sleep(0.02)
    asy2.send()
    asy.send()


gs.append(gevent.spawn(sender))
gevent.joinall(gs)

# prints:
# busy done
# async
# async2
# slept 0
# slept 1
# r 1 b'y'
# r 0 b'x'
