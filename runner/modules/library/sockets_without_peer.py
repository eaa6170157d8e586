# Sockets that nobody is connected to: a fresh one has hung up, a datagram to a closed port is refused, what a peer has
# left unread matters only to who has not heard of the end yet.
import select
import socket


def said(call):
    try:
        return call()
    except OSError as error:
        return type(error).__name__


fresh = socket.socket()
readable, writable, _ = select.select([fresh], [fresh], [], 0.2)
print(readable == [fresh], writable == [fresh])
poll = select.poll()
poll.register(fresh, select.POLLIN)
print([events for _, events in poll.poll(200)])
fresh.close()

closed = socket.socket(type=socket.SOCK_DGRAM)
closed.bind(('127.0.0.1', 0))
sender = socket.socket(type=socket.SOCK_DGRAM)
sender.settimeout(0.2)
sender.connect(closed.getsockname())
closed.close()
print(sender.send(b'x'), said(lambda: sender.recv(10)), said(lambda: sender.recv(10)))
print(sender.send(b'x'), said(lambda: sender.send(b'x')), sender.send(b'x'))

listener = socket.create_server(('127.0.0.1', 0))
for tells in True, False:
    client = socket.create_connection(listener.getsockname())
    peer, _ = listener.accept()
    client.sendall(b'unread')
    if tells:
        peer.shutdown(socket.SHUT_WR)
    peer.close()
    print(said(lambda: client.recv(5)), said(lambda: client.recv(5)), said(lambda: client.send(b'x')))
    client.close()
