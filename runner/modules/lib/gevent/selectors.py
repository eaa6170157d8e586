"""Models gevent.selectors: a default selector whose select waits in the loop.  All versions."""
import selectors as __selectors__

from gevent._version import version_info
from gevent.event import Event
from gevent.hub import _get_hub_noargs as get_hub
from gevent.hub import sleep

__implements__ = ['DefaultSelector']
__all__ = __implements__ + ['GeventSelector']

_Base = getattr(__selectors__, '_BaseSelectorImpl', __selectors__.BaseSelector)


class GeventSelector(_Base):
    """Watchers are made by register, started by select, and stay started until they saw something."""

    def __init__(self, hub=None):
        self.hub = hub or get_hub()
        self._idle_watchers = {}
        self._active_watchers = {}
        self._accumulated_events = {}
        self._ready = Event()
        super().__init__()

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        try:
            watcher = self.hub.loop.io(key.fd, key.events)
        except OSError as error:
            if version_info < (25, 8):
                raise
            raise ValueError('Invalid file descriptor') from error
        self._idle_watchers[key.fd] = watcher
        watcher.priority = self.hub.loop.MAXPRI
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        watchers = self._active_watchers if key.fd in self._active_watchers else self._idle_watchers
        _close(watchers.pop(key.fd))
        self._accumulated_events.pop(key.fd, None)
        return key

    def _note(self, events, fd):
        self._accumulated_events[fd] = self._accumulated_events.get(fd, 0) | events
        self._ready.set()

    def select(self, timeout=None):
        """(key, events) of what is ready, also since the last call; waits at most *timeout* seconds for the first."""
        for fd, watcher in dict.items(self._idle_watchers):     # a TypeError when it is closed
            watcher.start(self._note, fd, pass_events=True)
        self._active_watchers.update(self._idle_watchers)
        self._idle_watchers.clear()
        if self._ready.is_set():
            sleep()
        self._ready.wait(None if timeout is None else max(timeout, 0))
        self._ready.clear()
        found = []
        for fd, events in self._accumulated_events.items():
            watcher = self._active_watchers.pop(fd)
            watcher.stop()
            key = self._fd_to_key.get(fd)
            if key is not None:
                found.append((key, events & key.events))
                self._idle_watchers[fd] = watcher
            else:
                watcher.close()
        self._accumulated_events.clear()
        return found

    def close(self):
        for watchers in (self._active_watchers, self._idle_watchers):
            for watcher in (watchers or {}).values():
                _close(watcher)
        self._active_watchers = self._idle_watchers = self._accumulated_events = self.hub = None
        super().close()


def _close(watcher):
    watcher.stop()
    watcher.close()


DefaultSelector = GeventSelector


def _gevent_do_monkey_patch(patch_request):
    patch_request.default_patch_items()
    selector = getattr(__selectors__, 'SelectSelector', None)
    if hasattr(selector, '_select'):
        def _select(self, *args, **kwargs):
            from gevent.select import select
            return select(*args, **kwargs)

        _select._gevent_monkey = True
        selector._select = _select
    if patch_request.patch_kwargs['aggressive']:
        patch_request.remove_item(
            __selectors__, 'EpollSelector', 'KqueueSelector', 'DevpollSelector')
        __selectors__.DefaultSelector = DefaultSelector
    poll_selector = getattr(__selectors__, 'PollSelector', None)
    if hasattr(poll_selector, '_selector_cls'):
        from gevent.select import poll
        poll_selector._selector_cls = poll


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__selectors__, name)
