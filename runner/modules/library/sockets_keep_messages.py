# Sockets that keep the boundaries of messages: pairs of datagrams and of packets, what a peer's end does, UDP's limit.
import errno
import select
import socket


def told(tag, action):
    try:
        print(tag, action())
    except OSError as error:
        print(tag, type(error).__name__, errno.errorcode[error.errno], error.strerror)


def polled(sock):
    poll = select.poll()
    poll.register(sock)
    return [events for _fd, events in poll.poll(0)]


for kind in (socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
    print(kind.name)
    a, b = socket.socketpair(socket.AF_UNIX, kind)
    b.send(b'one')
    b.send(b'two')
    b.send(b'')
    print(a.recv(2, socket.MSG_PEEK), a.recv(1), a.recv(10), a.recv(10))
    for end in (a, b):
        end.setblocking(False)
    told('none', lambda: a.recv(10))
    told('big', lambda: b.send(b'x' * 212961))
    for size in (0, 192, 193, 1000, 10000, 50000, 100000):
        sent = 0
        try:
            while True:
                b.send(b'x' * size)
                sent += 1
        except BlockingIOError:
            print(size, sent, select.select([], [b], [], 0)[1])
        for _ in range(sent):
            a.recv(1)
    b.shutdown(socket.SHUT_WR)
    told('shut', lambda: b.send(b'x'))
    told('back', lambda: a.send(b'x'))
    a.close()
    b.close()

    a, b = socket.socketpair(socket.AF_UNIX, kind)
    a.setblocking(False)
    b.send(b'left')
    b.close()
    print(polled(a))
    told('closed', lambda: a.recv(10))
    told('closed', lambda: a.recv(10))
    told('send', lambda: a.send(b'x'))
    told('send', lambda: a.send(b'x'))
    print(polled(a))
    a.close()

first = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
first.bind(('127.0.0.1', 0))
address = first.getsockname()
told('too long', lambda: first.sendto(b'x' * 65508, address))
told('long', lambda: first.sendto(b'x' * 65507, address))
print(len(first.recv(100000)))
first.sendto(b'peeked', address)
print(first.recvfrom(3, socket.MSG_PEEK)[0], first.recv(10))
second = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
second.connect(address)
stranger = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
stranger.sendto(b'unheard', second.getsockname())
second.setblocking(False)
told('stranger', lambda: second.recv(10))
for each in (first, second, stranger):
    each.close()
