# Without an offset a patched socket sends a file from where it stands; a native one from its beginning.
import socket
import tempfile


def send(kind):
    a, b = kind.socketpair()
    file = tempfile.TemporaryFile()
    file.write(b'0123456789')
    file.seek(4)
    for offset in (0, 7, 100):
        print(a.sendfile(file, offset), file.tell())
    print(b.recv(100))


send(socket)
from gevent import monkey
monkey.patch_socket()
send(socket)

# prints:
# 10 10
# 3 10
# 0 10
# b'0123456789789'
# 6 6
# 3 10
# 0 100
# b'456789789'
