"""Models gevent._waiter: one greenlet that parks itself in the hub until a value is handed to it.

All versions.  A value that arrives first is kept; one that arrives while a greenlet waits resumes it,
which only the hub may do.
"""
from _extension_types import compiled
import sys

from greenlet import getcurrent
from gevent._compiled_import import imported as _imported
from gevent._hub_local import get_hub_noargs
from gevent.exceptions import ConcurrentObjectUseError

__all__ = ['Waiter']

_UNSET = object()
_NOT_IN_HUB = 'Can only use Waiter.switch method from the Hub greenlet'


@compiled
class Waiter:
    __module__ = 'gevent._gevent_c_waiter'
    __slots__ = ('hub', 'greenlet', 'value', 'cdef__exception')

    def __init__(self, hub=None):
        self.hub = get_hub_noargs() if hub is None else hub
        self.clear()

    def clear(self):
        self.greenlet = None
        self.value = None
        # _UNSET: nothing arrived; None: a value did; a tuple: what to throw.
        self.cdef__exception = _UNSET

    def __str__(self):
        text = '<%s greenlet=%s' % (type(self).__name__, self.greenlet)
        if self.cdef__exception is None:
            text += ' value=%r' % (self.value,)
        elif self.cdef__exception is not _UNSET:
            text += ' exc_info=%r' % (self.exc_info,)
        return text + '>'

    def ready(self):
        return self.cdef__exception is not _UNSET

    def successful(self):
        return self.cdef__exception is None

    @property
    def exc_info(self):
        return None if self.cdef__exception is _UNSET else self.cdef__exception

    def switch(self, value):
        """Hand over *value*, resuming the greenlet that waits, if one does."""
        parked = self.greenlet
        if parked is None:
            self.value = value
            self.cdef__exception = None
            return
        self.cdef__resume(parked.switch, (value,))

    def switch_args(self, *args):
        return self.switch(args)

    def throw(self, *throw_args):
        parked = self.greenlet
        if parked is None:
            self.cdef__exception = throw_args
            return
        self.cdef__resume(parked.throw, throw_args)

    def cdef__resume(self, how, args):
        if getcurrent() is not self.hub:
            raise AssertionError(_NOT_IN_HUB)
        try:
            how(*args)
        except BaseException:
            self.hub.handle_error(how, *sys.exc_info())

    def get(self):
        """The value that was handed over; parks the current greenlet until there is one."""
        if self.cdef__exception is not _UNSET:
            if self.cdef__exception is None:
                return self.value
            return getcurrent().throw(*self.cdef__exception)
        if self.greenlet is not None:
            raise ConcurrentObjectUseError('This Waiter is already used by %r' % (self.greenlet,))
        self.greenlet = getcurrent()
        try:
            return self.hub.switch()
        finally:
            self.greenlet = None

    def __call__(self, source):
        if source.exception is None:
            self.switch(source.value)
        else:
            self.throw(source.exception)


@compiled
class MultipleWaiter(Waiter):
    """A Waiter that keeps every value, in order of arrival."""

    __module__ = 'gevent._gevent_c_waiter'
    __slots__ = ('_values',)

    def __init__(self, hub=None):
        super().__init__(hub)
        self._values = []

    def switch(self, value):
        self._values.append(value)
        super().switch(True)

    def get(self):
        if not self._values:
            super().get()
            self.clear()
        return self._values.pop(0)


__name__ = _imported(__name__, 'gevent._gevent_c_waiter')
