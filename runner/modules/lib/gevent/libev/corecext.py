"""Models gevent.libev.corecext: the loop in C, which gevent.core hands on.  All versions; left out: kinds of watchers,
which the loop makes.
"""
from _gevent_core import loop
from gevent.core import ASYNC, BACKEND_DEVPOLL, BACKEND_EPOLL, BACKEND_KQUEUE, BACKEND_POLL, BACKEND_PORT
from gevent.core import BACKEND_SELECT, CHECK, CHILD, CLEANUP, CUSTOM, EMBED, ERROR, EVENTS, FORK, IDLE, MAXPRI, MINPRI
from gevent.core import NONE, PERIODIC, PREPARE, READ, READWRITE, SIGNAL, STAT, TIMER, UNDEF, WRITE
from gevent.core import embeddable_backends
from gevent.core import get_header_version
from gevent.core import get_version
from gevent.core import recommended_backends
from gevent.core import supported_backends
from gevent.exceptions import HubDestroyed

__all__ = ['get_version', 'get_header_version', 'supported_backends', 'recommended_backends', 'embeddable_backends',
           'time', 'loop']

from time import time
