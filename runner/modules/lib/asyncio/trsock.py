"""Models asyncio.trsock: what a program gets to see of the sockets that the loop owns.

All versions.  Up to 3.10 it may still do to them what spoils them, with a warning that nobody sees by default.
"""
import sys
import warnings

_MAY_SPOIL = sys.version_info < (3, 11)


class TransportSocket:
    __slots__ = ('_sock',)

    def __init__(self, sock):
        self._sock = sock

    @property
    def family(self):
        return self._sock.family

    @property
    def type(self):
        return self._sock.type

    @property
    def proto(self):
        return self._sock.proto

    def __repr__(self):
        text = f'<asyncio.TransportSocket fd={self.fileno()}, family={self.family!s}, type={self.type!s}, '
        text += f'proto={self.proto}'
        if self.fileno() != -1:
            for name, ask in (('laddr', self.getsockname), ('raddr', self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    text += f', {name}={address}'
        return text + '>'

    def __getstate__(self):
        raise TypeError('Cannot serialize asyncio.TransportSocket object')

    def fileno(self):
        return self._sock.fileno()

    def dup(self):
        return self._sock.dup()

    def get_inheritable(self):
        return self._sock.get_inheritable()

    def shutdown(self, how):
        self._sock.shutdown(how)

    def getsockopt(self, *args, **kwargs):
        return self._sock.getsockopt(*args, **kwargs)

    def setsockopt(self, *args, **kwargs):
        self._sock.setsockopt(*args, **kwargs)

    def getpeername(self):
        return self._sock.getpeername()

    def getsockname(self):
        return self._sock.getsockname()

    def getsockbyname(self):
        return self._sock.getsockbyname()

    def settimeout(self, value):
        if value != 0:
            raise ValueError('settimeout(): only 0 timeout is allowed on transport sockets')

    def gettimeout(self):
        return 0

    def setblocking(self, flag):
        if flag:
            raise ValueError('setblocking(): transport sockets cannot be blocking')


def _spoiling(name):
    def method(self, *args, **kwargs):
        warnings.warn(f"Using {name}() method on sockets returned from get_extra_info('socket') will be prohibited in "
                      'asyncio 3.9. Please report your use case to bugs.python.org.', DeprecationWarning, source=self)
        return getattr(self._sock, name)(*args, **kwargs)
    method.__name__ = name
    return method


if _MAY_SPOIL:
    for _name in ('accept', 'connect', 'connect_ex', 'bind', 'listen', 'makefile', 'sendfile', 'close', 'detach',
                  'sendmsg', 'sendto', 'send', 'sendall', 'set_inheritable', 'recv_into', 'recvfrom_into',
                  'recvmsg_into', 'recvmsg', 'recvfrom', 'recv', '__enter__', '__exit__'):
        setattr(TransportSocket, _name, _spoiling(_name))
    del _name
