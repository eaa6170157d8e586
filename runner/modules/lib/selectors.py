"""Models selectors: registering file objects and waiting for them, by select's select, poll or epoll."""
import collections as _collections
import math as _math
import select
import sys as _sys

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = _collections.namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


class BaseSelector:

    def get_key(self, fileobj):
        keys = self.get_map()
        if keys is None:
            raise RuntimeError('Selector is closed')
        try:
            return keys[fileobj]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def _fileobj_to_fd(fileobj):
    fd = fileobj
    if not isinstance(fileobj, int):
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError('Invalid file object: {!r}'.format(fileobj)) from None
    if fd < 0:
        raise ValueError('Invalid file descriptor: {}'.format(fd))
    return fd


class _BaseSelectorImpl(BaseSelector):
    _closed = False

    def __init__(self):
        self._fd_to_key = {}
        self._made_map = None    # when it is asked for

    def _fileobj_lookup(self, fileobj):
        """The descriptor; that of one registered, also when it has been closed meanwhile."""
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: {!r}'.format(events))
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError('{!r} (FD {}) is already registered'.format(fileobj, key.fd))
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        return self._fd_to_key.pop(self._key_of(fileobj).fd)

    def _key_of(self, fileobj):
        try:
            return self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError('{!r} is not registered'.format(fileobj)) from None

    def modify(self, fileobj, events, data=None):
        key = self._key_of(fileobj)
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = self._fd_to_key[key.fd] = key._replace(data=data)
        return key

    @property
    def _map(self):
        if self._made_map is None and not self._closed:
            import _selector_map
            self._made_map = _selector_map._SelectorMapping(self)
        return self._made_map

    def get_map(self):
        return self._map

    if _sys.version_info < (3, 13):
        def _key_from_fd(self, fd):
            return self._fd_to_key.get(fd)

    def close(self):
        self._fd_to_key.clear()
        self._made_map = None
        self._closed = True

    def _ready(self, numbers, event, found):
        for fd in numbers:
            found[fd] = found.get(fd, 0) | event


class SelectSelector(_BaseSelectorImpl):

    def _select(self, readers, writers, _errors, timeout=None):
        return select.select(readers, writers, [], timeout)

    def select(self, timeout=None):
        readers = [key.fd for key in self._fd_to_key.values() if key.events & EVENT_READ]
        writers = [key.fd for key in self._fd_to_key.values() if key.events & EVENT_WRITE]
        if timeout is not None:
            timeout = max(timeout, 0)
        readable, writable, _errors = self._select(readers, writers, [], timeout)
        found = {}
        self._ready(readable, EVENT_READ, found)
        self._ready(writable, EVENT_WRITE, found)
        return [(self._fd_to_key[fd], events & self._fd_to_key[fd].events) for fd, events in found.items()]


class _PollLikeSelector(_BaseSelectorImpl):
    """Keeps the poll object that it makes: a patch that sets another class for it comes too late for this one."""
    _in_seconds = False

    def __init__(self):
        super().__init__()
        self._selector = self._selector_cls()

    @staticmethod
    def _poll_events(events):
        return (1 if events & EVENT_READ else 0) | (4 if events & EVENT_WRITE else 0)

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        try:
            self._selector.register(key.fd, self._poll_events(events))
        except BaseException:
            super().unregister(fileobj)
            raise
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        try:
            self._selector.unregister(key.fd)
        except OSError:
            pass    # it has been closed meanwhile
        return key

    def modify(self, fileobj, events, data=None):
        key = self._key_of(fileobj)
        if events != key.events:
            try:
                self._selector.modify(key.fd, self._poll_events(events))
            except BaseException:
                super().unregister(fileobj)
                raise
        if events != key.events or data != key.data:
            key = self._fd_to_key[key.fd] = key._replace(events=events, data=data)
        return key

    def select(self, timeout=None):
        if timeout is not None:
            milliseconds = _math.ceil(max(timeout, 0) * 1000)    # rounded up: no turn before the time
            timeout = milliseconds / 1000 if self._in_seconds else milliseconds
        found = {}
        for fd, events in self._selector.poll(timeout):
            self._ready([fd], (EVENT_READ if events & ~4 else 0) | (EVENT_WRITE if events & ~1 else 0), found)
        ready = [(self._fd_to_key[fd], events & self._fd_to_key[fd].events) for fd, events in found.items()
                 if fd in self._fd_to_key]
        return [(key, events) for key, events in ready if events]


class PollSelector(_PollLikeSelector):
    _selector_cls = select.poll


if hasattr(select, 'epoll'):
    class EpollSelector(_PollLikeSelector):
        _selector_cls = select.epoll
        _in_seconds = True

        def fileno(self):
            return self._selector.fileno()

        def close(self):
            self._selector.close()
            super().close()


DefaultSelector = EpollSelector if 'EpollSelector' in globals() else PollSelector
