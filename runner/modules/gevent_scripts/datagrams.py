from gevent import monkey; monkey.patch_all()
import socket, threading
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 0))
def serve():
    for _ in range(2):
        d, addr = s.recvfrom(100)
        s.sendto(d[::-1], addr)
t = threading.Thread(target=serve); t.start()
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
c.settimeout(1)
for m in (b"abc", b"xyz"):
    c.sendto(m, s.getsockname())
    print(c.recvfrom(100)[0])
t.join()
c.settimeout(0.1)
try:
    c.recv(10)
except socket.timeout as e:
    print("timed out:", e)
# prints:
# b'cba'
# b'zyx'
# timed out: timed out
