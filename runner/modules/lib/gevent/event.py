"""Models gevent.event: Event and AsyncResult.

All versions; they differ in how an Event prints.
"""
from _extension_types import compiled
from _frames import rebuilt_traceback
from gevent._abstract_linkable import AbstractLinkable
from gevent._compat import reraise
from gevent._compiled_import import imported as _imported
from gevent._version import version_info
from gevent.timeout import Timeout

__all__ = ['Event', 'AsyncResult']

_UNSET = object()


@compiled
class Event(AbstractLinkable):
    __module__ = 'gevent._gevent_cevent'
    __slots__ = ('cdef__flag',)

    def __init__(self):
        super().__init__()
        self.cdef__flag = False

    def __str__(self):
        cls = type(self)
        state = 'set' if self.cdef__flag else 'clear'
        if version_info < (24, 10):
            return '<%s %s _links[%s]>' % (cls.__name__, state, self.linkcount())
        where = '' if version_info < (25, 4) else ' at 0x%x' % id(self)
        return '<%s.%s%s %s _links[%s]>' % (
            cls.__module__, cls.__name__, where, state, self.linkcount())

    def is_set(self):
        return self.cdef__flag

    isSet = ready = is_set

    def set(self):
        self.cdef__flag = True
        self.cdef__check_and_notify()

    def clear(self):
        self.cdef__flag = False

    def cdef__wait_return_value(self, waited, wait_success):
        # Whether the flag was raised while waiting, even if it is down again by now.
        return wait_success if waited else self.cdef__flag

    def wait(self, timeout=None):
        """Park until set; false only if *timeout* passed first."""
        return self.cdef__wait(timeout)

    def _reset_internal_locks(self):
        return None


@compiled
class AsyncResult(AbstractLinkable):
    """An event that is set once, with a value or an exception."""

    __module__ = 'gevent._gevent_cevent'
    __slots__ = ('_value', '_exc_info', '_imap_task_index')

    def __init__(self):
        super().__init__()
        self._value = _UNSET
        self._exc_info = ()

    @property
    def _exception(self):
        return self._exc_info[1] if self._exc_info else _UNSET

    @property
    def value(self):
        return None if self._value is _UNSET else self._value

    @property
    def exc_info(self):
        # A traceback that was written down, and is read anew each time.
        return self._exc_info and self._exc_info[:2] + (rebuilt_traceback(self._exc_info[2]),)

    @property
    def exception(self):
        return self._exc_info[1] if self._exc_info else None

    def __str__(self):
        text = '<%s ' % type(self).__name__
        if self.value is not None or self._exc_info:
            text += 'value=%r ' % (self.value,)
        if not self._exc_info:
            text += 'unset '
        elif self.exception is not None:
            text += 'exception=%r ' % (self.exception,)
        return text + ' _links[%s]>' % self.linkcount()

    def ready(self):
        return bool(self._exc_info) or self._value is not _UNSET

    def successful(self):
        return self._value is not _UNSET

    def set(self, value=None):
        self._value = value
        self.cdef__check_and_notify()

    def set_exception(self, exception, exc_info=None):
        if exc_info:
            self._exc_info = (exc_info[0], exc_info[1], rebuilt_traceback(exc_info[2]))
        else:
            self._exc_info = (type(exception), exception, None)
        self.cdef__check_and_notify()

    def _raise_exception(self):
        reraise(*self.exc_info)

    def get(self, block=True, timeout=None):
        """The value, or the exception raised; Timeout if there is none in time."""
        if self._value is not _UNSET:
            return self._value
        if self._exc_info:
            self._raise_exception()
        if not block:
            raise Timeout()
        self.cdef__capture_hub(True)
        self.cdef__wait_core(timeout, ())
        return self.get(False, None)

    def get_nowait(self):
        return self.get(False, None)

    def cdef__wait_return_value(self, waited, wait_success):
        return self.value

    def wait(self, timeout=None):
        """The value once there is one; None for an exception or after *timeout*."""
        return self.cdef__wait(timeout)

    def __call__(self, source):
        if source.successful():
            self.set(source.value)
        else:
            self.set_exception(source.exception, getattr(source, 'exc_info', None))

    # The words of concurrent.futures.Future, as far as they fit.

    def result(self, timeout=None):
        return self.get(timeout=timeout)

    set_result = set

    def done(self):
        return self.ready()

    def cancel(self):
        return False

    cancelled = cancel

__name__ = _imported(__name__, 'gevent._gevent_cevent')
