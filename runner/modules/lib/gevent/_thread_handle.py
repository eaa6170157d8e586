"""Models the thread handles of gevent.thread (24.10 and later; in use on Python 3.13 and later).

CPython 3.13 moved join and is_alive from a lock to a native handle, so gevent gives threads a handle that
looks at their greenlet.  24.11 took any handle, joined one that was never started, and let a native
handle through to an assertion without text; 25.4 and later check.
"""
from weakref import ref

from gevent._version import version_info
from greenlet import getcurrent

__name__ = 'gevent.thread'  # what it defines is that one's

_CHECKS = version_info >= (25, 4)


class _ThreadHandle:
    __module__ = 'gevent.thread'

    _greenlet_ref = None
    _had_greenlet = False

    def __init__(self, *_args, **_kwargs):
        return None

    def _set_greenlet(self, glet):
        assert glet is not None
        self._greenlet_ref = ref(glet)
        self._had_greenlet = True

    def _get_greenlet(self):
        return None if self._greenlet_ref is None else self._greenlet_ref()

    if _CHECKS:

        def join(self, timeout=-1):
            if not self._had_greenlet:
                raise RuntimeError('thread not started')
            return self._join(None if timeout == -1 else timeout)
    else:

        def join(self, timeout):
            return self._join(timeout)

    def _join(self, timeout):
        glet = self._get_greenlet()
        if glet is None:
            return None
        if glet is getcurrent():
            raise RuntimeError('Cannot %s current thread' % ('join' if _CHECKS else 'joint'))
        if hasattr(glet, 'join'):
            return glet.join(timeout)
        # The main greenlet of a native thread: nothing tells of its end, so look now and then.
        from time import time
        from gevent.hub import sleep
        end = time() + timeout if timeout else None
        while not self.is_done():
            if end is not None and time() > end:
                return None
            sleep(0.001)
        return None

    @property
    def ident(self):
        glet = self._get_greenlet()
        return None if glet is None else id(glet)

    def is_done(self):
        glet = self._get_greenlet()
        return True if glet is None else glet.dead

    def _set_done(self, enter_hub=True):
        if _CHECKS and not self._had_greenlet:
            raise RuntimeError('thread not started')
        self._greenlet_ref = None
        if enter_hub:
            # Let those that join notice.
            from gevent.hub import sleep
            sleep(0.001)

    def __repr__(self):
        cls = type(self)
        return '<%s.%s at 0x%x greenlet=%r>' % (
            cls.__module__, cls.__name__, id(self), self._get_greenlet())


def _make_thread_handle(*_args):
    handle = _ThreadHandle()
    handle._set_greenlet(getcurrent())
    return handle


def start_joinable_thread(function, handle=None, daemon=True):
    """Spawn first, look at the handle after: a thread whose start fails runs all the same."""
    from gevent.thread import _start_new_greenlet
    started = _start_new_greenlet(function)
    if not _CHECKS:
        if handle is not None:
            assert isinstance(handle, _ThreadHandle)
            handle._set_greenlet(started)
        return handle
    if handle is None:
        handle = _ThreadHandle()
    elif not isinstance(handle, _ThreadHandle):
        raise AssertionError('Must be a gevent thread handle')
    elif handle._had_greenlet:
        raise RuntimeError('thread already started')
    handle._set_greenlet(started)
    return handle
