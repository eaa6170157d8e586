"""Of the descriptors that are ready in one turn, libev tells the last one first."""
from gevent import monkey
monkey.patch_all()
import gevent, socket, time
pairs = [socket.socketpair() for _ in range(4)]


def reader(n):
    for i in range(3):
        d = pairs[n][0].recv(10)
        print('r', n, d)


def writer():
    for r in range(3):
        for i in (0, 2, 1, 3):
            pairs[i][1].send(b'%d' % r)
        gevent.sleep(0.02)


gs = [gevent.spawn(reader, i) for i in range(4)]
gevent.sleep(0.01)
gs.append(gevent.spawn(writer))
gevent.joinall(gs)

# prints:
# r 3 b'0'
# r 1 b'0'
# r 2 b'0'
# r 0 b'0'
# r 3 b'1'
# r 1 b'1'
# r 2 b'1'
# r 0 b'1'
# r 3 b'2'
# r 1 b'2'
# r 2 b'2'
# r 0 b'2'
