"""Models gevent._semaphore: Semaphore and BoundedSemaphore, also across native threads.

Within one thread a waiter is a link of the hub.  The hard part is a Semaphore that several native
threads use (a lock made before a thread that gevent did not start asks for it, say).  A waiter then finds
its own hub, another thread's hub or none at all, and does one of:

* both threads have a hub: wait in its own hub on an async watcher that the release fires;
* only the other has: send a greenlet over there to acquire, and block natively until it did;
* neither has: leave a native lock for the release to open, and block on that.

21.12 and 22.10 block by polling every millisecond, 24.11 and later in the native lock itself.
"""

from _extension_types import compiled
from time import monotonic
from time import sleep as _native_sleep

from gevent._abstract_linkable import AbstractLinkable
from gevent._compiled_import import imported as _imported
from gevent._hub_local import get_hub_if_exists
from gevent._hub_local import get_hub_noargs
from gevent._version import version_info
from gevent.exceptions import InvalidThreadUseError
from gevent.exceptions import LoopExit
from gevent.hub import spawn_raw
from gevent.timeout import Timeout

__all__ = ['Semaphore', 'BoundedSemaphore']

_NO_THREAD = object()
_SEVERAL_THREADS = object()


class _OpensLock:
    """A link that releases a native lock."""

    def __init__(self, lock):
        self.lock = lock

    def __call__(self, _semaphore):
        self.lock.release()


@compiled
class Semaphore(AbstractLinkable):
    __module__ = 'gevent._gevent_c_semaphore'
    __slots__ = ('counter', 'cdef__multithreaded')

    cdef__notify_all = False

    def __init__(self, value=1, hub=None):
        # It becomes a number of C.
        if isinstance(value, float):
            value = int(value)
        try:
            value = range(value).stop + 0   # operator.index, without that module
        except TypeError:
            raise TypeError('an integer is required') from None
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self.counter = value
        super().__init__(hub)
        self.cdef__multithreaded = _NO_THREAD

    def __str__(self):
        return '<%s at 0x%x counter=%s _links[%s]>' % (
            type(self).__name__, id(self), self.counter, self.linkcount())

    def locked(self):
        return self.counter <= 0

    def ready(self):
        return self.counter > 0

    def release(self):
        self.counter += 1
        self.cdef__check_and_notify()
        return self.counter

    def _start_notify(self):
        self.cdef__check_and_notify()

    def cdef__wait_return_value(self, waited, wait_success):
        return wait_success if waited else True

    def wait(self, timeout=None):
        """Park until acquire() would not; does not acquire."""
        if self.counter > 0:
            return self.counter
        self.cdef__wait(timeout)
        return self.counter

    def acquire(self, blocking=True, timeout=None):
        """Take one; false if not *blocking* and there is none, or none came in time."""
        me = self.cdef__get_thread_ident()
        if self.cdef__multithreaded is _NO_THREAD:
            self.cdef__multithreaded = me
        elif self.cdef__multithreaded != me:
            self.cdef__multithreaded = _SEVERAL_THREADS

        foreign = None
        try:
            self.cdef__capture_hub(False)
        except InvalidThreadUseError as refused:
            foreign = refused.args
            if not self.counter and blocking:
                return self.cdef__acquire_from_other_thread(foreign, timeout)

        if self.counter > 0:
            self.counter -= 1
            return True
        if not blocking:
            return False

        if self.cdef__multithreaded is not _SEVERAL_THREADS and self.hub is None:
            self.hub = get_hub_noargs()
        if self.hub is None and not foreign:
            return self.cdef__acquire_from_other_thread((None, None, self.cdef__getcurrent()), timeout)

        try:
            success = self.cdef__wait(timeout)
        except LoopExit as dry:
            if self.counter:
                success = True
            elif len(dry.args) == 3 and dry.args[1].main_hub:
                # Nothing will ever release it: the program's own deadlock.
                raise
            else:
                parties = (self.hub, get_hub_if_exists(), self.cdef__getcurrent())
                return self.cdef__acquire_from_other_thread(parties, timeout)
        if not success:
            return False
        assert self.counter > 0, (self.counter, blocking, timeout, success)
        self.counter -= 1
        return True

    def __enter__(self):
        self.acquire(True, None)

    def __exit__(self, _kind, _value, _trace):
        self.release()

    def cdef__handle_unswitched_notifications(self, unswitched):
        # Their own threads' watchers wake them: keep them for the next release.
        self.cdef__links.extend(unswitched)

    def cdef__add_link(self, link):
        if self.cdef__notifier:
            self.cdef__notifier.args[0].append(link)
        else:
            self.rawlink(link)

    def cdef__acquire_from_other_thread(self, parties, timeout):
        owning_hub, own_hub, current = parties
        if owning_hub is None and own_hub is None:
            return self.cdef__acquire_without_hubs(timeout)
        if own_hub is None:
            return self.cdef__acquire_using_other_hub(owning_hub, timeout)
        return self.cdef__acquire_using_two_hubs(own_hub, current, timeout)

    def cdef__acquire_using_two_hubs(self, own_hub, current, timeout):
        watcher = own_hub.loop.async_()
        send = watcher.send_ignoring_arg
        watcher.start(current.switch, self)
        try:
            with Timeout._start_new_or_dummy(timeout) as limit:
                try:
                    while True:
                        if self.counter > 0:
                            self.counter -= 1
                            return True
                        self.cdef__add_link(send)
                        self.cdef__switch_to_hub(own_hub)
                        if self.acquire(False, None):
                            return True
                except Timeout as expired:
                    if expired is not limit:
                        raise
                    return False
        finally:
            self.cdef__quiet_unlink_all(send)
            watcher.stop()
            watcher.close()

    def cdef__acquire_for_other_thread(self, results, timeout, opened):
        try:
            results.append(self.acquire(True, timeout))
        finally:
            opened.release()

    def cdef__acquire_using_other_hub(self, owning_hub, timeout):
        opened = self.cdef__allocate_lock()
        opened.acquire()
        results = []
        owning_hub.loop.run_callback_threadsafe(
            spawn_raw, self.cdef__acquire_for_other_thread, results, timeout, opened)
        self.cdef__block_natively(opened, None)
        return results[0]

    def cdef__acquire_without_hubs(self, timeout):
        opened = self.cdef__allocate_lock()
        opened.acquire()
        deadline = monotonic() + timeout if timeout else 0
        link = _OpensLock(opened)
        while True:
            self.cdef__add_link(link)
            began = monotonic() if deadline else 0
            got = self.cdef__block_natively(opened, timeout)
            self.cdef__quiet_unlink_all(link)
            if got and self.acquire(False, None):
                return True
            if deadline:
                now = monotonic()
                if now >= deadline:
                    return False
                timeout -= now - began
                if timeout <= 0:
                    return False

    def cdef__block_natively(self, lock, timeout):
        """Stop the whole native thread until *lock* is open; false after *timeout*."""
        if version_info >= (24, 10):
            return lock.acquire(True, timeout) if timeout else lock.acquire()
        deadline = monotonic() + timeout if timeout else 0
        while not lock.acquire(0):
            if deadline and monotonic() >= deadline:
                return False
            _native_sleep(0.001)
        return True


@compiled
class BoundedSemaphore(Semaphore):
    __module__ = 'gevent._gevent_c_semaphore'
    __slots__ = ('_initial_value',)

    _OVER_RELEASE_ERROR = ValueError

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._initial_value = self.counter

    def release(self):
        if self.counter >= self._initial_value:
            raise self._OVER_RELEASE_ERROR('Semaphore released too many times')
        counter = super().release()
        if counter == self._initial_value:
            # Nobody holds it: the next user's thread may have it.
            self.hub = None
        return counter

    def _at_fork_reinit(self):
        super()._at_fork_reinit()
        self.counter = self._initial_value


__name__ = _imported(__name__, 'gevent._gevent_c_semaphore')
