# Options of sockets: what is there at first, what is set, and how much is read at once.
import socket
import struct
import threading
import time

tcp = socket.socket()
for level, option in ((socket.IPPROTO_TCP, socket.TCP_KEEPIDLE), (socket.IPPROTO_TCP, socket.TCP_KEEPINTVL),
                      (socket.IPPROTO_TCP, socket.TCP_KEEPCNT), (socket.IPPROTO_IP, socket.IP_TTL),
                      (socket.SOL_SOCKET, socket.SO_SNDBUF), (socket.SOL_SOCKET, socket.SO_RCVBUF),
                      (socket.SOL_SOCKET, socket.SO_KEEPALIVE), (socket.SOL_SOCKET, socket.SO_REUSEADDR)):
    first = tcp.getsockopt(level, option)
    tcp.setsockopt(level, option, 50)
    print(first, tcp.getsockopt(level, option))
print(tcp.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))
tcp.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 5))
print(struct.unpack('ii', tcp.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))
tcp.close()
print(socket.socket().getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE))
print(socket.htonl(0x01020304) == 0x04030201, socket.ntohs(0x0102) == 0x0201, int(socket.MSG_NOSIGNAL))

a, b = socket.socketpair()


def send():
    for piece in (b'ab', b'cd', b'ef'):
        time.sleep(0.02)
        a.sendall(piece)


sender = threading.Thread(target=send)
sender.start()
print(b.recv(5, socket.MSG_WAITALL), b.recv(5))
sender.join()
a.close()
print(b.recv(5, socket.MSG_WAITALL))

listener = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(listener.getsockname())
kinds = (listener, client, socket.socket(), socket.socket(type=socket.SOCK_DGRAM), socket.socket(socket.AF_UNIX),
         socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET))
for name in ('SO_ACCEPTCONN', 'SO_TYPE', 'SO_ERROR', 'SO_DOMAIN', 'SO_PROTOCOL', 'SO_RCVBUF', 'SO_REUSEADDR',
             'SO_REUSEPORT', 'SO_KEEPALIVE', 'SO_RCVLOWAT', 'SO_RCVTIMEO'):
    print(name, [each.getsockopt(socket.SOL_SOCKET, getattr(socket, name)) for each in kinds])
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
socket.create_connection(listener.getsockname())
listener.accept()
client = socket.create_connection(listener.getsockname())
accepted = listener.accept()[0]
print(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY),
      client.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE),
      accepted.dup().getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE))
for sock, level, option in ((kinds[3], socket.IPPROTO_TCP, socket.TCP_NODELAY),
                            (kinds[4], socket.IPPROTO_IP, socket.IP_TTL)):
    try:
        sock.getsockopt(level, option)
    except OSError as error:
        print(error)
try:
    client.setsockopt(socket.SOL_SOCKET, socket.SO_TYPE, 1)
except OSError as error:
    print(error)
