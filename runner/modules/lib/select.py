"""Models select: select, poll and epoll that block the native thread; without descriptors select is a sleep."""
import _descriptors

from _system_calls import check as _check

error = OSError
POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32
PIPE_BUF = 4096
EPOLLIN = 1
EPOLLOUT = 4
EPOLLERR = 8
EPOLLHUP = 16
EPOLLET = 1 << 31
EPOLLONESHOT = 1 << 30


def _number(fd):
    number = fd if isinstance(fd, int) else fd.fileno() if hasattr(fd, 'fileno') else None
    if number is None:
        raise TypeError('argument must be an int, or have a fileno() method.')
    if number < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % number)
    return number


def select(rlist, wlist, xlist, timeout=None, /):
    rlist, wlist = list(rlist), list(wlist)
    if timeout is not None and timeout < 0:
        raise ValueError('timeout must be non-negative')
    interests = [(_number(fd), POLLIN) for fd in rlist] + [(_number(fd), POLLOUT) for fd in wlist]
    found = _descriptors.wait(tuple(interests), timeout)
    if any(events & POLLNVAL for _fd, events in found):
        _check(-9)
    readable = {fd for fd, events in found if events & (POLLIN | POLLHUP)}
    writable = {fd for fd, events in found if events & POLLOUT}
    return [fd for fd in rlist if _number(fd) in readable], [fd for fd in wlist if _number(fd) in writable], []


class _Interests:
    """What both have in common; under a name that no patch replaces."""

    def __init__(self):
        self._interests = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        self._interests[_number(fd)] = eventmask

    def modify(self, fd, eventmask):
        if _number(fd) not in self._interests:
            _check(-2)
        self._interests[_number(fd)] = eventmask

    def unregister(self, fd):
        del self._interests[_number(fd)]


class poll(_Interests):

    def poll(self, timeout=None):
        """*timeout* in milliseconds."""
        seconds = None if timeout is None or timeout < 0 else timeout / 1000
        return _descriptors.wait(tuple(self._interests.items()), seconds)


class epoll(_Interests):

    def __init__(self, sizehint=-1, flags=0):
        _Interests.__init__(self)
        self.closed = False

    def poll(self, timeout=None, maxevents=-1):
        """*timeout* in seconds.  What is closed is forgotten, as the kernel does."""
        seconds = None if timeout is None or timeout < 0 else timeout
        self._interests = {fd: events for fd, events in self._interests.items() if _descriptors.is_open(fd)}
        return _descriptors.wait(tuple(self._interests.items()), seconds)

    def unregister(self, fd):
        if self._interests.pop(_number(fd), None) is None:
            _check(-2 if _descriptors.is_open(_number(fd)) else -9)

    def close(self):
        self.closed = True

    def fileno(self):
        return 3

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()
