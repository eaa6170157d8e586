# Who sent what was received: datagrams tell, connections do not.
import socket

one = bytearray(1)


def receive(sock):
    print(sock.recvfrom(1)[0], sock.recvmsg(1), sock.recvfrom_into(one), one)


left, right = socket.socketpair()
left.send(b'xyz')
receive(right)
listener = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(listener.getsockname())
peer, _address = listener.accept()
client.send(b'xyz')
receive(peer)
client.close()
print(peer.recvfrom(1), peer.recvmsg(1))
receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(('127.0.0.1', 0))
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sender.bind(('127.0.0.1', 0))
for size in (4, 10):
    sender.sendto(b'datagram', receiver.getsockname())
    data, ancillary, flags, address = receiver.recvmsg(size)
    print(data, ancillary, flags == socket.MSG_TRUNC, flags, address == sender.getsockname())
sender.sendto(b'last', receiver.getsockname())
print(receiver.recvfrom(10)[1] == sender.getsockname())
