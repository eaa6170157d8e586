import gevent
from gevent import socket
from gevent.server import StreamServer
def handle(sock, addr):
    data = sock.recv(100)
    sock.sendall(b"got " + data)
server = StreamServer(("127.0.0.1", 0), handle)
server.start()
def client(i):
    c = socket.create_connection(("127.0.0.1", server.server_port))
    c.sendall(b"m%d" % i)
    r = c.recv(100)
    rest = c.recv(100)
    c.close()
    return r, rest
gs = [gevent.spawn(client, i) for i in range(3)]
gevent.joinall(gs, timeout=2)
for g in gs:
    print(g.value)
print(server.started)
server.stop()
print(server.started, server.closed)
try:
    socket.create_connection(("127.0.0.1", server.server_port))
except Exception as e:
    print(type(e).__name__)
# prints:
# (b'got m0', b'')
# (b'got m1', b'')
# (b'got m2', b'')
# True
# False True
# ConnectionRefusedError
