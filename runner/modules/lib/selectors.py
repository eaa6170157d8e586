"""Models selectors: the classes that gevent replaces; registering a descriptor is unsupported."""
import select as _select_module

from _frames import unsupported

EVENT_READ = 1
EVENT_WRITE = 2


class BaseSelector:
    def register(self, fileobj, events, data=None):
        unsupported('selectors: waiting for file descriptors')

    def get_map(self):
        return {}

    def select(self, timeout=None):
        return _select_module.select([], [], [], timeout)[0]

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    pass


class SelectSelector(_BaseSelectorImpl):
    _select = _select_module.select


class PollSelector(_BaseSelectorImpl):
    _selector_cls = _select_module.poll


class EpollSelector(_BaseSelectorImpl):
    pass


DefaultSelector = EpollSelector
