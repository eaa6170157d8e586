"""Models gevent.select: select and poll that wait in the loop.

All versions.  Without descriptors select is a sleep; with them it waits on the loop's io watchers.
A patch also takes away what would block the hub (epoll and its like), unless told otherwise.
"""
import select as __select__

from gevent._version import version_info
from gevent.event import Event
from gevent.hub import _get_hub_noargs as get_hub
from gevent.hub import sleep as _sleep

_EV_READ = 1
_EV_WRITE = 2
POLLIN = 1
POLLOUT = 4
POLLNVAL = 32

_original_select = __select__.select

__implements__ = ['select']
if hasattr(__select__, 'poll'):
    __implements__.append('poll')
error = OSError
__all__ = ['error'] + __implements__


if version_info >= (25, 1):
    def get_fileno(fileobj):
        if isinstance(fileobj, int):
            fd = fileobj
        else:
            try:
                fd = int(fileobj.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError('Invalid file object: ' + repr(fileobj)) from None
        if fd < 0:
            raise ValueError('Invalid file descriptor: ' + str(fd))
        return fd
else:
    def get_fileno(obj):
        if hasattr(obj, 'fileno'):
            return obj.fileno()
        if not isinstance(obj, int):
            raise TypeError('argument must be an int, or have a fileno() method: ' + repr(obj))
        return obj


def _wait_for(watchers, timeout):
    """Start (watcher, callback) pairs; until one has called, or *timeout* passed."""
    ready = Event()
    try:
        for watcher, note in watchers:
            def called(events, note=note):
                note(events)
                ready.set()
            watcher.priority = get_hub().loop.MAXPRI
            watcher.start(called, pass_events=True)
        ready.wait(timeout)
    finally:
        for watcher, _note in watchers:
            watcher.stop()
            watcher.close()


def select(rlist, wlist, xlist, timeout=None):
    if timeout is not None and timeout < 0:
        raise ValueError('timeout must be non-negative')
    if version_info >= (23, 9):
        rlist, wlist = list(rlist), list(wlist)     # what was an iterator is at its end after the first look
    at_once = _original_select(rlist, wlist, xlist, 0)
    if at_once[0] or at_once[1] or at_once[2] or timeout == 0:
        _sleep()  # one that polls would keep others from running
        return at_once
    loop = get_hub().loop
    readable, writable = [], []
    watchers = [(loop.io(get_fileno(fd), flag), lambda _events, fd=fd, ready=ready: ready.append(fd))
                for fds, flag, ready in ((rlist, _EV_READ, readable), (wlist, _EV_WRITE, writable))
                for fd in fds]
    _wait_for(watchers, timeout)
    return readable, writable, []


class poll:

    def __init__(self):
        self.fds = {}
        self.loop = get_hub().loop

    def register(self, fd, eventmask=7):
        flags = (_EV_READ if eventmask & 1 else 0) | (_EV_WRITE if eventmask & 4 else 0)
        self.fds[get_fileno(fd)] = flags

    modify = register

    def unregister(self, fd):
        del self.fds[get_fileno(fd)]

    def poll(self, timeout=None):
        """What is ready after at most *timeout* milliseconds: (descriptor, events)."""
        ready = set()

        def note(fd, events):
            if events < 0:
                ready.add((fd, POLLNVAL))
            else:
                ready.add((fd, (events & _EV_READ and POLLIN) | (events & _EV_WRITE and POLLOUT)))

        watchers = []
        for fd, flags in self.fds.items():
            try:
                watcher = self.loop.io(fd, flags)
            except OSError as failed:
                if failed.errno != 9:
                    raise
                ready.add((fd, POLLNVAL))   # which wakes nobody
            else:
                watchers.append((watcher, lambda events, fd=fd: note(fd, events)))
        if timeout is not None:
            timeout = None if timeout < 0 else timeout / 1000.0
        _wait_for(watchers, timeout)
        return list(ready)


def _gevent_do_monkey_patch(patch_request):
    patch_request.default_patch_items()
    if patch_request.patch_kwargs['aggressive']:
        patch_request.remove_item('epoll', 'kqueue', 'kevent', 'devpoll')


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__select__, name)
