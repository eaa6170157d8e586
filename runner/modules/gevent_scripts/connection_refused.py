from gevent import monkey; monkey.patch_all()
import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
port = s.getsockname()[1]
s.close()
try:
    socket.create_connection(("127.0.0.1", port), timeout=1)
except ConnectionRefusedError as e:
    print("refused", e.errno, e)
c = socket.socket()
print(c.connect_ex(("127.0.0.1", port)))
c.close()
try:
    c.send(b"x")
except OSError as e:
    print(e)
# prints:
# refused 111 [Errno 111] Connection refused
# 111
# [Errno 9] Bad file descriptor
