"""Models gevent.timeout: a timer of the hub that throws into the greenlet that started it.

All versions; 24.11 and later order Timeouts by their seconds.  The timer has priority -1: what
falls due in the same turn of the loop goes first.
"""
from greenlet import getcurrent
from gevent._hub_local import get_hub_noargs
from gevent._version import version_info

__all__ = ['Timeout', 'with_timeout']

_UNSET = object()


class _FakeTimer:
    """Stands for timer and Timeout where no time limit was asked for."""

    pending = active = False
    seconds = timer = exception = None

    def start(self, *_args, **_kwargs):
        raise AssertionError('non-expiring timer cannot be started')

    def stop(self):
        return None

    cancel = close = stop

    def __enter__(self):
        return self

    def __exit__(self, _kind, _value, _trace):
        return None


_never = _FakeTimer()


class Timeout(BaseException):

    def __init__(self, seconds=None, exception=None, ref=True, priority=-1, _one_shot=False):
        super().__init__()
        self.seconds = seconds
        self.exception = exception
        self._one_shot = _one_shot
        if seconds is None:
            self.timer = _never
        else:
            self.timer = get_hub_noargs().loop.timer(seconds or 0.0, ref=ref, priority=priority)

    def start(self):
        if self.pending:
            raise AssertionError('%r is already started; to restart it, cancel it first' % self)
        if self.seconds is None:
            return
        chosen = self.exception
        if chosen is None or chosen is False or isinstance(chosen, str):
            chosen = self
        self.timer.start(self._on_expiration, getcurrent(), chosen, update=True)

    def _on_expiration(self, prev_greenlet, ex):
        prev_greenlet.throw(ex)

    @classmethod
    def start_new(cls, timeout=None, exception=None, ref=True, _one_shot=False):
        if isinstance(timeout, Timeout):
            if not timeout.pending:
                timeout.start()
            return timeout
        made = cls(timeout, exception, ref=ref, _one_shot=_one_shot)
        made.start()
        return made

    @staticmethod
    def _start_new_or_dummy(timeout, exception=None, ref=True):
        if timeout is None:
            return _never
        return Timeout.start_new(timeout, exception, ref, _one_shot=True)

    @property
    def pending(self):
        return self.timer.pending or self.timer.active

    def cancel(self):
        self.timer.stop()
        if self._one_shot:
            self.close()

    def close(self):
        self.timer.stop()
        self.timer.close()
        self.timer = _never

    def __repr__(self):
        state = ' pending' if self.pending else ''
        if self.exception is not None:
            state = ' exception=%r' % self.exception + state
        return '<%s at %s seconds=%s%s>' % (type(self).__name__, hex(id(self)), self.seconds, state)

    def __str__(self):
        if self.seconds is None:
            return ''
        text = '%s second%s' % (self.seconds, '' if self.seconds == 1 else 's')
        if self.exception is None:
            return text
        if self.exception is False:
            return text + ' (silent)'
        return '%s: %s' % (text, self.exception)

    def __enter__(self):
        if not self.pending:
            self.start()
        return self

    def __exit__(self, _kind, value, _trace):
        self.close()
        # True swallows the exception; only a Timeout(..., False) of one's own is silent.
        return True if value is self and self.exception is False else None

    if version_info >= (24, 11):

        def __lt__(self, other):
            try:
                return self.seconds < getattr(other, 'seconds', other)
            except TypeError:
                return NotImplemented


def with_timeout(seconds, function, *args, **kwds):
    """Call *function*; if *seconds* pass first, give *timeout_value* or raise the Timeout."""
    instead = kwds.pop('timeout_value', _UNSET)
    limit = Timeout.start_new(seconds, _one_shot=True)
    try:
        return function(*args, **kwds)
    except Timeout as expired:
        if expired is limit and instead is not _UNSET:
            return instead
        raise
    finally:
        limit.cancel()
