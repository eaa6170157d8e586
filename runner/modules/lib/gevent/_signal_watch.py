"""Models gevent.hub.signal: a handler that runs in a greenlet, not between two statements.  All versions."""
import sys

from gevent._hub_local import get_hub_noargs as _get_hub_noargs

__name__ = 'gevent.hub'  # what it defines is that one's


class signal:
    """Runs a handler in a greenlet of its own each time the process gets the signal."""

    greenlet_class = None

    def __init__(self, signalnum, handler, *args, **kwargs):
        if not callable(handler):
            raise TypeError('signal handler must be callable.')
        self.hub = _get_hub_noargs()
        self.watcher = self.hub.loop.signal(signalnum, ref=False)
        self.handler = handler
        self.args = args
        self.kwargs = kwargs
        if self.greenlet_class is None:
            from gevent.greenlet import Greenlet
            type(self).greenlet_class = Greenlet
        self.watcher.start(self._start)

    @property
    def ref(self):
        return self.watcher.ref

    @ref.setter
    def ref(self, value):
        self.watcher.ref = value

    def cancel(self):
        if self.watcher is not None:
            self.watcher.stop()
            self.watcher.close()
        self.watcher = self.handler = self.args = self.kwargs = self.hub = None
        self.greenlet_class = None

    def _start(self):
        try:
            self.greenlet_class(self.handle).switch()
        except BaseException:
            self.hub.handle_error(None, *sys.exc_info())

    def handle(self):
        try:
            self.handler(*self.args, **self.kwargs)
        except BaseException:
            self.hub.handle_error(None, *sys.exc_info())
