"""What ssl's sockets derive from: the class of sockets that was there when theirs was made, and nothing else."""
import ssl

from gevent import monkey
monkey.patch_all()
import gevent.ssl
import gevent.socket

print(ssl.SSLSocket is gevent.ssl.SSLSocket, ssl.SSLSocket.__bases__ == (gevent.socket.socket,))
print(issubclass(ssl.SSLSocket, gevent.socket.socket), [base.__name__ for base in ssl.SSLSocket.__mro__][:2])

# prints:
# True True
# True ['SSLSocket', 'socket']
