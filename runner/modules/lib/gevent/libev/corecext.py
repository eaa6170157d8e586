"""Models gevent.libev.corecext: the loop in C and its watchers (_gevent_core), and the numbers of libev.  All versions;
left out: what it declares for zope.interface, and what libev says of failed system calls.
"""
import os
import signal as signalmodule
import sys
import traceback
from sys import getswitchinterval
from time import time

from _gevent_core import _check_flags
from _gevent_core import _events_to_str
from _gevent_core import _flags_to_int
from _gevent_core import _flags_to_list
from _gevent_core import async_
from _gevent_core import callback
from _gevent_core import check
from _gevent_core import child
from _gevent_core import EVENTS
from _gevent_core import fork
from _gevent_core import idle
from _gevent_core import io
from _gevent_core import LIBEV_EMBED
from _gevent_core import loop
from _gevent_core import prepare
from _gevent_core import recommended_backends
from _gevent_core import signal
from _gevent_core import stat
from _gevent_core import supported_backends
from _gevent_core import timer
from _gevent_core import watcher
from gevent._version import version_info
from gevent.exceptions import HubDestroyed

__all__ = ['get_version', 'get_header_version', 'supported_backends', 'recommended_backends', 'embeddable_backends',
           'time', 'loop']

globals()['async'] = async_

UNDEF, NONE, READ, WRITE, READWRITE = -1, 0, 1, 2, 3
TIMER, PERIODIC, SIGNAL, CHILD, STAT, IDLE, PREPARE, CHECK = [1 << bit for bit in range(8, 16)]
EMBED, FORK, CLEANUP, ASYNC = [1 << bit for bit in range(16, 20)]
CUSTOM = 1 << 24
ERROR = -1 << 31
MINPRI, MAXPRI = -2, 2
(BACKEND_SELECT, BACKEND_POLL, BACKEND_EPOLL, BACKEND_KQUEUE, BACKEND_DEVPOLL, BACKEND_PORT, BACKEND_LINUXAIO,
 BACKEND_IOURING) = [1 << bit for bit in range(8)]
NOINOTIFY, SIGNALFD, NOSIGMASK = [1 << bit for bit in range(20, 23)]
FORKCHECK = 1 << 25

_flags = tuple((_flags_to_int(name), name)
               for name in ('port', 'kqueue', 'linux_iouring', 'linux_aio', 'epoll', 'poll', 'select', 'noenv',
                            'forkcheck', 'noinotify', 'signalfd', 'nosigmask'))
_flags_str2int = {name: flag for flag, name in _flags}
_events = tuple((event, _events_to_str(event))
                for event in (READ, WRITE, 1 << 7, PERIODIC, SIGNAL, CHILD, STAT, IDLE, PREPARE, CHECK, EMBED, FORK,
                              CLEANUP, ASYNC, CUSTOM, ERROR))
if version_info >= (24, 10):
    from traceback import print_exception
else:
    _flags, _events, basestring = list(_flags), list(_events), (bytes, str)

# How libev was built; the system's does not say.
EV_USE_FLOOR, EV_USE_CLOCK_SYSCALL, EV_USE_REALTIME, EV_USE_MONOTONIC, EV_USE_4HEAP = (
    (1, 0, 1, 1, 2) if LIBEV_EMBED else (-1,) * 5)
EV_USE_NANOSLEEP = EV_USE_INOTIFY = EV_USE_SIGNALFD = EV_USE_EVENTFD = 64 if LIBEV_EMBED else -1

del version_info


def get_version():
    return 'libev-4.33'


def get_header_version():
    return 'libev-4.33'


def embeddable_backends():
    return ['port', 'kqueue', 'linux_iouring', 'epoll']


def set_syserr_cb(callback):
    if callback is not None and not callable(callback):
        raise TypeError('Expected callable or None, got %r' % (callback,))
