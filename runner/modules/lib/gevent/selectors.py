"""Models gevent.selectors: a default selector whose select waits in the loop.  All versions."""
import selectors as __selectors__

from gevent.event import Event
from gevent.hub import _get_hub_noargs as get_hub
from gevent.hub import sleep

__implements__ = ['DefaultSelector']
__all__ = __implements__ + ['GeventSelector']

_Base = getattr(__selectors__, '_BaseSelectorImpl', __selectors__.BaseSelector)


class GeventSelector(_Base):

    def __init__(self, hub=None):
        super().__init__()
        self.hub = hub or get_hub()
        self._watchers = {}
        self._seen = {}
        self._ready = Event()

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        self._watchers[key.fd] = self.hub.loop.io(key.fd, key.events)
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        watcher = self._watchers.pop(key.fd)
        watcher.stop()
        watcher.close()
        return key

    def _note(self, key):
        self._seen[key.fd] = key
        self._ready.set()

    def select(self, timeout=None):
        """(key, events) of what is ready; waits at most *timeout* seconds for the first."""
        keys = list(self.get_map().values())
        for key in keys:
            self._watchers[key.fd].start(self._note, key)
        if self._ready.is_set():
            sleep()
        self._ready.wait(None if timeout is None else max(timeout, 0))
        self._ready.clear()
        for key in keys:
            self._watchers[key.fd].stop()
        seen, self._seen = self._seen, {}
        return [(key, key.events) for key in seen.values()]

    def close(self):
        for watcher in self._watchers.values():
            watcher.stop()
            watcher.close()
        self._watchers = self._seen = self.hub = None
        super().close()


DefaultSelector = GeventSelector


def _gevent_do_monkey_patch(patch_request):
    patch_request.default_patch_items()
    selector = getattr(__selectors__, 'SelectSelector', None)
    if hasattr(selector, '_select'):
        def _select(self, *args, **kwargs):
            from gevent.select import select
            return select(*args, **kwargs)

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
