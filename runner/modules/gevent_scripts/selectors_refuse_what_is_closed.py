# A descriptor that is not open is refused as one that is not valid.
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
import os

from gevent import selectors
from gevent import socket

sock = socket.socket()
os.close(sock.fileno())
selector = selectors.GeventSelector()
for what in (sock, 777, -1):
    try:
        selector.register(what, selectors.EVENT_READ)
    except ValueError as error:
        print(error, error.__cause__)
# prints:
# Invalid file descriptor [Errno 9] Bad file descriptor
# Invalid file descriptor [Errno 9] Bad file descriptor
# Invalid file descriptor: -1 None
