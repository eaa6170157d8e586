"""Models gevent.socket as far as a patch shows it: which names it replaces, and by what kind of thing.

All versions.  A socket waits through the loop's io watchers, which it makes at once; names are
resolved in the hub's threadpool.  Left out: reading and writing (no descriptor is modelled).
"""
import socket as __socket__

from gevent._import_time import spend_on_twins
from gevent.hub import _get_hub_noargs as get_hub

spend_on_twins()

__dns__ = ['getaddrinfo', 'gethostbyname', 'gethostbyname_ex', 'gethostbyaddr', 'getnameinfo',
           'getfqdn']
__implements__ = ['create_connection', 'socket', 'SocketType', 'fromfd', 'socketpair'] + __dns__
__extensions__ = ['cancel_wait']
__all__ = __implements__ + __extensions__


class socket:
    __module__ = 'gevent._socket3'

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._sock = __socket__.socket(family, type, proto, fileno)
        self.hub = get_hub()
        self._read_event = self.hub.loop.io(self._sock.fileno(), 1)
        self._write_event = self.hub.loop.io(self._sock.fileno(), 2)

    def __getattr__(self, name):
        return getattr(self._sock, name)


SocketType = socket


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=fd)


def socketpair(*args, **kwargs):
    first, second = __socket__.socketpair(*args, **kwargs)
    return (socket(fileno=first.detach()), socket(fileno=second.detach()))


def create_connection(address, timeout=None, source_address=None, **_kwargs):
    """Connect to the first of the addresses that *address* means and that answers."""
    failed = OSError('getaddrinfo returns an empty list')
    for family, kind, proto, _name, where in getaddrinfo(*address):
        made = socket(family, kind, proto)
        try:
            if timeout is not None:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(where)
            return made
        except OSError as error:
            made.close()
            failed = error
    raise failed


def cancel_wait(watcher, error=OSError(9, 'File descriptor was closed in another greenlet')):
    get_hub().cancel_wait(watcher, error)


def _make_resolving(original):
    """*original*, run where it does not block the hub."""
    def resolve(*args, **kwargs):
        return get_hub().threadpool.apply(original, args, kwargs)
    resolve.__name__ = original.__name__
    return resolve


for _name in __dns__:
    globals()[_name] = _make_resolving(getattr(__socket__, _name))


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__socket__, name)
