"""StreamServer takes keywords for TLS as they are: a client is what finds out that they are none."""
import socket
import sys

import gevent
import gevent.socket
from gevent.server import StreamServer

server = StreamServer(('127.0.0.1', 0), print, nonsense=1)
server.start()
print(server.ssl_enabled, server.ssl_args)
sys.stderr = open('/dev/null', 'w')
client = gevent.socket.create_connection(server.address)
print(client.recv(10))
try:
    StreamServer(client, print, backlog=3)
except TypeError as error:
    print(error)
for module in (gevent.socket, socket):
    try:
        module.create_connection(('127.0.0.1',))
    except ValueError as error:
        print(error)
# prints:
# True {'nonsense': 1, 'server_side': True}
# b''
# backlog must be None when a socket instance is passed
# not enough values to unpack (expected 2, got 1)
# not enough values to unpack (expected 2, got 1)
