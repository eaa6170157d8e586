"""Models selectors: registering file objects and waiting for them, by select's select, poll or epoll."""
import collections as _collections
import math as _math
import select

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


class _BaseSelectorImpl(BaseSelector):

    def __init__(self):
        self._keys = {}

    def _number(self, fileobj):
        return fileobj if isinstance(fileobj, int) else fileobj.fileno()

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError('Invalid events: {!r}'.format(events))
        key = SelectorKey(fileobj, self._number(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError('{!r} (FD {}) is already registered'.format(fileobj, key.fd))
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        for fd, key in list(self._keys.items()):
            if key.fileobj is fileobj or key.fileobj == fileobj:
                return self._keys.pop(fd)
        raise KeyError('{!r} is not registered'.format(fileobj))

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    def get_map(self):
        return None if self._keys is None else {key.fileobj: key for key in self._keys.values()}

    def close(self):
        self._keys = None

    def _ready(self, numbers, event, found):
        for fd in numbers:
            found[fd] = found.get(fd, 0) | event


class SelectSelector(_BaseSelectorImpl):

    def _select(self, readers, writers, _errors, timeout=None):
        return select.select(readers, writers, [], timeout)

    def select(self, timeout=None):
        readers = [key.fd for key in self._keys.values() if key.events & EVENT_READ]
        writers = [key.fd for key in self._keys.values() if key.events & EVENT_WRITE]
        if timeout is not None:
            timeout = max(timeout, 0)
        readable, writable, _errors = self._select(readers, writers, [], timeout)
        found = {}
        self._ready(readable, EVENT_READ, found)
        self._ready(writable, EVENT_WRITE, found)
        return [(self._keys[fd], events & self._keys[fd].events) for fd, events in found.items()]


class _PollLikeSelector(_BaseSelectorImpl):
    _in_seconds = False

    def select(self, timeout=None):
        poller = self._selector_cls()
        for key in self._keys.values():
            poller.register(key.fd, (1 if key.events & EVENT_READ else 0) | (4 if key.events & EVENT_WRITE else 0))
        if timeout is not None:
            milliseconds = _math.ceil(max(timeout, 0) * 1000)    # rounded up: no turn before the time
            timeout = milliseconds / 1000 if self._in_seconds else milliseconds
        found = {}
        for fd, events in poller.poll(timeout):
            self._ready([fd], (EVENT_READ if events & ~4 else 0) | (EVENT_WRITE if events & ~1 else 0), found)
        ready = [(self._keys[fd], events & self._keys[fd].events) for fd, events in found.items()]
        return [(key, events) for key, events in ready if events]


class PollSelector(_PollLikeSelector):
    _selector_cls = select.poll


if hasattr(select, 'epoll'):
    class EpollSelector(_PollLikeSelector):
        _selector_cls = select.epoll
        _in_seconds = True

        def fileno(self):
            return 3


DefaultSelector = EpollSelector if 'EpollSelector' in globals() else PollSelector
