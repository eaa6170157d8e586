"""Models socket as far as patching touches it: the names that gevent replaces; using one is unsupported."""
import sys

from _frames import unsupported

AF_UNIX = 1
AF_INET = 2
AF_INET6 = 10
SOCK_STREAM = 1
SOCK_DGRAM = 2
SOL_SOCKET = 1
SO_REUSEADDR = 2
SO_KEEPALIVE = 9
IPPROTO_TCP = 6
TCP_NODELAY = 1
SHUT_RD = 0
SHUT_WR = 1
SHUT_RDWR = 2
SOMAXCONN = 4096
has_ipv6 = True

error = OSError
if sys.version_info >= (3, 10):
    timeout = TimeoutError
else:
    class timeout(OSError):
        pass


class herror(OSError):
    pass


class gaierror(OSError):
    pass


_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(seconds):
    global _default_timeout
    _default_timeout = seconds


class socket:
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        unsupported('sockets: no network is modelled')


SocketType = socket


def gethostname():
    return 'localhost'


def _networking(name):
    def function(*args, **kwargs):
        unsupported('socket.%s(): no network is modelled' % name)
    function.__name__ = name
    return function


for _name in ('create_connection', 'create_server', 'fromfd', 'socketpair', 'getaddrinfo',
              'gethostbyname', 'gethostbyname_ex', 'gethostbyaddr', 'getnameinfo', 'getfqdn'):
    globals()[_name] = _networking(_name)
