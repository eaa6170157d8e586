"""Models gevent.resolver.blocking: socket's own functions, which block the hub.  All versions."""
import _socket

__all__ = ['Resolver']


class Resolver:

    def __init__(self, hub=None):
        pass

    def close(self):
        pass

    gethostbyname = staticmethod(_socket.gethostbyname)
    gethostbyname_ex = staticmethod(_socket.gethostbyname_ex)
    getaddrinfo = staticmethod(_socket.getaddrinfo)
    gethostbyaddr = staticmethod(_socket.gethostbyaddr)
    getnameinfo = staticmethod(_socket.getnameinfo)
