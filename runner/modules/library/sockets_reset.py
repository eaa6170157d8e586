# What the other end of a TCP connection hears of a close: an end, or a reset where something was unread or SO_LINGER
# says so; that shutting down what is read refuses nobody; what a refused connection reads.
import errno
import select
import socket
import struct


def told(tag, action):
    try:
        print(tag, action())
    except OSError as error:
        print(tag, type(error).__name__, errno.errorcode[error.errno])


def polled(sock):
    poll = select.poll()
    poll.register(sock)
    return [events for _fd, events in poll.poll(0)]


def connected():
    listener = socket.create_server(('127.0.0.1', 0))
    first = socket.create_connection(listener.getsockname())
    second, _address = listener.accept()
    listener.close()
    return first, second


def reset(sock):
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    sock.close()


def send_and_read(sock, *order):
    for step in order:
        told(step, (lambda: sock.send(b'x')) if step == 'send' else lambda: sock.recv(10))


print('reset')
a, b = connected()
a.send(b'data')
reset(a)
print(polled(b))
send_and_read(b, 'recv', 'recv', 'send')
told('peer', b.getpeername)
told('shutdown', lambda: b.shutdown(2))
print(polled(b))
a, b = connected()
reset(a)
send_and_read(b, 'send', 'send', 'recv')
a, b = connected()
reset(a)
print(b.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == errno.ECONNRESET)
send_and_read(b, 'send', 'recv')
a, b = connected()
a.shutdown(socket.SHUT_WR)
told('recv', lambda: b.recv(10))
reset(a)
print(polled(b))
send_and_read(b, 'recv', 'send')
a, b = connected()
d = a.dup()
reset(a)
send_and_read(b, 'send')
reset(d)
send_and_read(b, 'recv')

print('unread')
a, b = connected()
b.send(b'unread')
a.send(b'mine')
a.close()
print(polled(b))
send_and_read(b, 'recv', 'recv', 'send')

print('closed')
a, b = connected()
a.send(b'mine')
a.close()
print(polled(b))
send_and_read(b, 'send')
print(polled(b))
send_and_read(b, 'recv', 'recv', 'send')

print('shut down')
a, b = connected()
b.send(b'before')
a.shutdown(socket.SHUT_RD)
send_and_read(a, 'recv', 'recv')
send_and_read(b, 'send', 'send')
print(polled(b), polled(a))
send_and_read(a, 'recv', 'recv', 'send')
send_and_read(b, 'recv')
a.close()
a, b = connected()
a.shutdown(socket.SHUT_RDWR)
send_and_read(b, 'send', 'send', 'recv')
print(polled(b), polled(a))
send_and_read(a, 'recv', 'send')
a, b = socket.socketpair()
a.shutdown(socket.SHUT_RD)
send_and_read(b, 'send')
a, b = socket.socketpair()
b.send(b'x')
a.close()
print(polled(b))
send_and_read(b, 'recv', 'recv', 'send')

print('refused')
c = socket.socket()
print(c.connect_ex(('127.0.0.1', 1)) == errno.ECONNREFUSED, polled(c))
c.setblocking(False)
send_and_read(c, 'recv', 'send')
print(c.connect_ex(('127.0.0.1', 1)) == errno.EINPROGRESS, polled(c))
print(c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == errno.ECONNREFUSED)
send_and_read(c, 'recv', 'send')
print(polled(c))
c = socket.socket()
c.setblocking(False)
c.connect_ex(('127.0.0.1', 1))
send_and_read(c, 'recv', 'recv')
print(errno.errorcode[c.connect_ex(('127.0.0.1', 1))], errno.errorcode[c.connect_ex(('127.0.0.1', 1))])
