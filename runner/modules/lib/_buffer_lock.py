"""Models the lock of CPython's buffered objects (_io's ENTER_BUFFERED and _enter_buffered_busy).

It belongs to an OS thread: another one waits for it without letting anybody run, and where greenlets share a thread the
second is refused, since it cannot be told from a call that came back to where it began.
"""
from _native_thread import allocate_lock
from _native_thread import get_ident


class BufferLock:

    def __init__(self, kind, raw):
        self._kind = kind
        self._raw = raw
        self._lock = allocate_lock()
        self._owner = None

    def __enter__(self):
        if not self._lock.acquire(False):
            if self._owner == get_ident():
                raise RuntimeError('reentrant call inside <_io.%s name=%r>' % (self._kind, self._raw.name))
            self._lock.acquire()
        self._owner = get_ident()

    def __exit__(self, *details):
        self._owner = None
        self._lock.release()
