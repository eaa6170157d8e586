"""Models gevent.core: the native loop under its old name, and the numbers of libev.  All versions."""
from time import time

from _gevent_core import loop

__all__ = ['get_version', 'get_header_version', 'supported_backends', 'recommended_backends', 'embeddable_backends',
           'time', 'loop']

UNDEF, NONE, READ, WRITE, READWRITE = -1, 0, 1, 2, 3
TIMER, PERIODIC, SIGNAL, CHILD, STAT, IDLE, PREPARE, CHECK = [1 << bit for bit in range(8, 16)]
EMBED, FORK, CLEANUP, ASYNC = [1 << bit for bit in range(16, 20)]
CUSTOM = 1 << 24
ERROR = -1 << 31
MINPRI, MAXPRI = -2, 2
BACKEND_SELECT, BACKEND_POLL, BACKEND_EPOLL, BACKEND_KQUEUE, BACKEND_DEVPOLL, BACKEND_PORT = [
    1 << bit for bit in range(6)]


class _EVENTSType:

    def __repr__(self):
        return 'gevent.core.EVENTS'


EVENTS = _EVENTSType()


def get_version():
    return 'libev-4.33'


get_header_version = get_version


def recommended_backends():
    return ['epoll', 'poll', 'select']


def supported_backends():
    return ['linux_iouring'] + recommended_backends()


def embeddable_backends():
    return ['port', 'kqueue', 'linux_iouring', 'epoll']
