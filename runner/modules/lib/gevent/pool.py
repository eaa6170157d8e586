"""Models gevent.pool: groups of greenlets that forget those that ended, and bounded ones.

All versions.  The mapping methods are shared with gevent.threadpool.
"""
from gevent._imap import IMap
from gevent._imap import IMapUnordered
from gevent.event import Event
from gevent.greenlet import Greenlet
from gevent.greenlet import joinall
from gevent.hub import GreenletExit
from gevent.hub import getcurrent
from gevent.hub import kill as _kill
from gevent.lock import DummySemaphore
from gevent.lock import Semaphore
from gevent.queue import Full as QueueFull
from gevent.timeout import Timeout

__all__ = ['Group', 'Pool', 'PoolFull']


class _PassesValue:
    """A link that calls its callback with the value of what succeeded."""

    def __init__(self, callback):
        self.callback = callback

    def __call__(self, source):
        if source.successful():
            self.callback(source.value)


class GroupMappingMixin:
    """apply and map, in terms of spawn and of the four things that a kind of pool decides."""

    __slots__ = ()

    def spawn(self, func, *args, **kwargs):
        raise NotImplementedError

    def _apply_immediately(self):
        """Whether apply() calls the function itself: in a pool's own member it would deadlock."""
        raise NotImplementedError

    def _apply_async_use_greenlet(self):
        """Whether spawn would wait, so that apply_async needs a greenlet outside the pool."""
        raise NotImplementedError

    def _apply_async_cb_spawn(self, callback, result):
        raise NotImplementedError

    def apply_cb(self, func, args=None, kwds=None, callback=None):
        result = self.apply(func, args, kwds)
        if callback is not None:
            self._apply_async_cb_spawn(callback, result)
        return result

    def apply_async(self, func, args=None, kwds=None, callback=None):
        if self._apply_async_use_greenlet():
            return Greenlet.spawn(self.apply_cb, func, args, kwds, callback)
        task = self.spawn(func, *(args or ()), **(kwds or {}))
        if callback is not None:
            task.link(_PassesValue(callback))
        return task

    def apply(self, func, args=None, kwds=None):
        if self._apply_immediately():
            return func(*(args or ()), **(kwds or {}))
        return self.spawn(func, *(args or ()), **(kwds or {})).get()

    def __map(self, func, iterable):
        return [task.get() for task in [self.spawn(func, each) for each in iterable]]

    def map(self, func, iterable):
        return Greenlet.spawn(self.__map, func, iterable).get()

    def map_cb(self, func, iterable, callback=None):
        result = self.map(func, iterable)
        if callback is not None:
            callback(result)
        return result

    def map_async(self, func, iterable, callback=None):
        return Greenlet.spawn(self.map_cb, func, iterable, callback)

    def __imap(self, cls, func, *iterables, **kwargs):
        return cls.spawn(func, zip(*iterables), spawn=self.spawn, _zipped=True, **kwargs)

    def imap(self, func, *iterables, maxsize=None):
        return self.__imap(IMap, func, *iterables, maxsize=maxsize)

    def imap_unordered(self, func, *iterables, maxsize=None):
        return self.__imap(IMapUnordered, func, *iterables, maxsize=maxsize)


class Group(GroupMappingMixin):
    greenlet_class = Greenlet

    def __init__(self, *args):
        assert len(args) <= 1, args
        self.greenlets = set(*args)
        for each in self.greenlets:
            each.rawlink(self._discard)
        self.dying = set()  # killed already, and not to be killed again
        self._empty_event = Event()
        self._empty_event.set()

    def __repr__(self):
        return '<%s at 0x%x %s>' % (type(self).__name__, id(self), self.greenlets)

    def __len__(self):
        return len(self.greenlets)

    def __contains__(self, item):
        return item in self.greenlets

    def __iter__(self):
        return iter(self.greenlets)

    def add(self, greenlet):
        """Track *greenlet* until it ends; a raw one until it is discarded."""
        if hasattr(greenlet, 'rawlink'):
            greenlet.rawlink(self._discard)
        self.greenlets.add(greenlet)
        self._empty_event.clear()

    def _discard(self, greenlet):
        self.greenlets.discard(greenlet)
        self.dying.discard(greenlet)
        if not self.greenlets:
            self._empty_event.set()

    def discard(self, greenlet):
        self._discard(greenlet)
        if hasattr(greenlet, 'unlink'):
            greenlet.unlink(self._discard)

    def start(self, greenlet):
        self.add(greenlet)
        greenlet.start()

    def spawn(self, *args, **kwargs):
        made = self.greenlet_class(*args, **kwargs)
        self.start(made)
        return made

    def join(self, timeout=None, raise_error=False):
        """Wait until the group is empty; false after *timeout*."""
        members = list(self.greenlets) if raise_error else ()
        result = self._empty_event.wait(timeout=timeout)
        for each in members:
            if each.exception is not None:
                if hasattr(each, '_raise_exception'):
                    each._raise_exception()
                raise each.exception
        return result

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        """Kill all members, and with *block* those that join meanwhile; wait for their ends."""
        limit = Timeout._start_new_or_dummy(timeout)
        try:
            while self.greenlets:
                for each in list(self.greenlets):
                    if each not in self.dying:
                        if hasattr(each, 'kill'):
                            each.kill(exception, block=False)
                        else:
                            _kill(each, exception)
                        self.dying.add(each)
                if not block:
                    break
                joinall(self.greenlets)
        except Timeout as expired:
            if expired is not limit:
                raise
        finally:
            limit.cancel()

    def killone(self, greenlet, exception=GreenletExit, block=True, timeout=None):
        if greenlet not in self.dying and greenlet in self.greenlets:
            greenlet.kill(exception, block=False)
            self.dying.add(greenlet)
            if block:
                greenlet.join(timeout)

    def full(self):
        return False

    def wait_available(self, timeout=None):
        return None

    def _apply_immediately(self):
        return getcurrent() in self

    def _apply_async_cb_spawn(self, callback, result):
        Greenlet.spawn(callback, result)

    def _apply_async_use_greenlet(self):
        return self.full()


class PoolFull(QueueFull):
    """add() did not get a place in time."""


class Pool(Group):
    """A group of at most *size*: whoever adds one more waits."""

    def __init__(self, size=None, greenlet_class=None):
        if size is not None and size < 0:
            raise ValueError('size must not be negative: %r' % (size,))
        super().__init__()
        self.size = size
        if greenlet_class is not None:
            self.greenlet_class = greenlet_class
        self._semaphore = DummySemaphore() if size is None else Semaphore(size)

    def wait_available(self, timeout=None):
        return self._semaphore.wait(timeout=timeout)

    def full(self):
        return self.free_count() <= 0

    def free_count(self):
        return 1 if self.size is None else max(0, self.size - len(self))

    def start(self, greenlet, *args, **kwargs):
        self.add(greenlet, *args, **kwargs)
        greenlet.start()

    def add(self, greenlet, blocking=True, timeout=None):
        if not self._semaphore.acquire(blocking=blocking, timeout=timeout):
            raise PoolFull()
        try:
            super().add(greenlet)
        except BaseException:
            self._semaphore.release()
            raise

    def _discard(self, greenlet):
        super()._discard(greenlet)
        self._semaphore.release()
