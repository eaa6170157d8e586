from gevent import monkey; monkey.patch_all()
import socket
from gevent.server import StreamServer
def handle(sock, addr):
    f = sock.makefile("rwb")
    line = f.readline()
    if line == b"die\n": raise ValueError("die")
    f.write(b"echo " + line)
srv = StreamServer(("127.0.0.1", 0), handle); srv.start()
for line in (b"x\n", b"die\n"):
    c = socket.create_connection(srv.address, timeout=2)
    c.sendall(line)
    while True:
        d = c.recv(100); print(d)
        if not d: break
srv.stop()
# prints:
# b''
# b''
