"""Models select: select, poll and epoll that block the native thread; without descriptors select is a sleep."""
import _descriptors

from _extension_types import compiled as _compiled
from _system_calls import check as _check
from _weakref import close_when_gone as _close_when_gone
from _weakref import need_no_closing as _need_no_closing

error = OSError
POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32
PIPE_BUF = 4096
POLLRDHUP = 8192
EPOLLIN = 1
EPOLLPRI = 2
EPOLLOUT = 4
EPOLLERR = 8
EPOLLHUP = 16
EPOLLRDHUP = 8192
EPOLL_CLOEXEC = 524288
EPOLLET = 1 << 31
EPOLLONESHOT = 1 << 30
_MOST_OF_C = 2 ** 31 - 1
_SET_SIZE = 1024        # FD_SETSIZE


def _number(fd):
    number = fd if isinstance(fd, int) else fd.fileno() if hasattr(fd, 'fileno') else None
    if number is None:
        raise TypeError('argument must be an int, or have a fileno() method.')
    if number < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % number)
    if number > _MOST_OF_C:
        raise OverflowError('Python int too large to convert to C int')
    return number


def _set_of(objects):
    """(object, its descriptor) of what one argument of select() names."""
    try:
        objects = list(objects)
    except TypeError:
        raise TypeError('arguments 1-3 must be sequences') from None
    pairs = [(each, _number(each)) for each in objects]
    if any(number >= _SET_SIZE for _each, number in pairs):
        raise ValueError('filedescriptor out of range in select()')
    return pairs


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None and timeout < 0:
        raise ValueError('timeout must be non-negative')
    reads, writes = _set_of(rlist), _set_of(wlist)
    _set_of(xlist)      # nothing is ever urgent
    interests = [(number, POLLIN) for _fd, number in reads] + [(number, POLLOUT) for _fd, number in writes]
    found = _descriptors.wait(tuple(interests), timeout)
    if any(events & POLLNVAL for _fd, events in found):
        _check(-9)
    readable = {fd for fd, events in found if events & (POLLIN | POLLHUP | POLLERR)}
    writable = {fd for fd, events in found if events & (POLLOUT | POLLERR)}
    return [fd for fd, number in reads if number in readable], [fd for fd, number in writes if number in writable], []


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


@_compiled
class poll(_Interests):

    def poll(self, timeout=None):
        """*timeout* in milliseconds."""
        seconds = None if timeout is None or timeout < 0 else timeout / 1000
        return _descriptors.wait(tuple(self._interests.items()), seconds)


@_compiled
class epoll(_Interests):
    _fd = -1

    def __init__(self, sizehint=-1, flags=0):
        _Interests.__init__(self)
        self._fd = _check(_descriptors.null())
        _close_when_gone(self)

    def __del__(self):
        self.close()

    @property
    def closed(self):
        return self._fd < 0

    def _check_open(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed epoll object')

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        self._check_open()
        number = _number(fd)
        self._forget_closed()
        _check(-17 if number in self._interests else 0 if _descriptors.is_open(number) else -9)
        self._interests[number] = eventmask

    def modify(self, fd, eventmask):
        self._check_open()
        _Interests.modify(self, fd, eventmask)

    def poll(self, timeout=None, maxevents=-1):
        """*timeout* in seconds."""
        self._check_open()
        seconds = None if timeout is None or timeout < 0 else timeout
        self._forget_closed()
        found = _descriptors.wait(tuple(self._interests.items()), seconds)
        return found if maxevents < 0 else found[:maxevents]

    def _forget_closed(self):
        """As the kernel does."""
        self._interests = {fd: events for fd, events in self._interests.items() if _descriptors.is_open(fd)}

    def unregister(self, fd):
        self._check_open()
        if self._interests.pop(_number(fd), None) is None:
            _check(-2 if _descriptors.is_open(_number(fd)) else -9)

    def close(self):
        fd, self._fd = self._fd, -1
        _need_no_closing(self)
        if fd >= 0:
            _descriptors.close(fd)

    def fileno(self):
        self._check_open()
        return self._fd

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()
