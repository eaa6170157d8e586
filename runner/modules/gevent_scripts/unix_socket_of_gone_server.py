# The file of a local socket outlives its server; a patched socket has what is there, whatever it was told to wait for.
from gevent import monkey
monkey.patch_all()
import os
import socket
import tempfile

import gevent

path = os.path.join(tempfile.mkdtemp(), 'socket')
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen(1)
server.close()
for name in (path, path + '2'):
    try:
        socket.socket(socket.AF_UNIX).connect(name)
    except OSError as error:
        print(type(error).__name__)
a, b = socket.socketpair()
gevent.spawn_later(0.01, a.sendall, b'ab')
gevent.spawn_later(0.03, a.sendall, b'cd')
print(b.recv(4, socket.MSG_WAITALL), b.recv(4))

# prints:
# ConnectionRefusedError
# FileNotFoundError
# b'ab' b'cd'
