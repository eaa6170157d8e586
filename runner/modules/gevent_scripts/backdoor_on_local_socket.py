"""A backdoor on a local socket, which knows nothing of TCP_NODELAY: since 25.4 gevent's server does not mind."""
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
import os
import tempfile

from gevent import socket
from gevent.backdoor import BackdoorServer

path = os.path.join(tempfile.mkdtemp(), 'backdoor')
listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
listener.bind(path)
listener.listen(1)
server = BackdoorServer(listener, locals={'answer': 42}, banner='hello')
server.start()
client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
client.connect(path)
client.settimeout(1)
told = b''
while not told.endswith(b'>>> '):
    told += client.recv(100)
client.sendall(b'answer + 1\r\nraise SystemExit\r\n')
while part := client.recv(100):
    told += part
print(told)
client.close()
server.stop()
# prints:
# b'hello\n>>> 43\n>>> '
