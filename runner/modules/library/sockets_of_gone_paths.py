# Local sockets of datagrams and packets: servers that are gone, paths that are gone, sockets of another type.
import errno
import os
import socket
import tempfile


def told(tag, action):
    try:
        print(tag, action())
    except OSError as error:
        print(tag, type(error).__name__, errno.errorcode[error.errno])


path = os.path.join(tempfile.mkdtemp(), 'socket')
server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
server.bind(path)
client = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
told('unconnected', lambda: client.send(b'x'))
client.connect(path)
told('send', lambda: client.send(b'x'))
print(server.recvfrom(10))
server.close()
told('gone', lambda: client.send(b'x'))
told('again', lambda: client.send(b'x'))
told('to', lambda: client.sendto(b'x', path))
told('connect', lambda: client.connect(path))
os.unlink(path)
told('to', lambda: client.sendto(b'x', path))
told('connect', lambda: client.connect(path))

listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
listener.bind(path)
listener.listen()
told('type', lambda: client.connect(path))
told('type', lambda: socket.socket(socket.AF_UNIX).connect(path))
packets = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
packets.connect(path)
accepted, _address = listener.accept()
packets.send(b'12')
packets.send(b'3')
print(accepted.recv(10), accepted.recv(10))
packets.close()
print(accepted.recv(10))
told('end', lambda: accepted.send(b'x'))
