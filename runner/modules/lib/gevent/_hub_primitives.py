"""Models gevent._hub_primitives: waiting for a watcher, and for the first of several objects.  All versions."""
import _gevent_core
from greenlet import getcurrent
from gevent._compiled_import import imported as _imported
from gevent._hub_local import get_hub_noargs
from gevent._waiter import MultipleWaiter
from gevent._waiter import Waiter
from gevent.exceptions import ConcurrentObjectUseError
from gevent.exceptions import InvalidSwitchError
from gevent.timeout import Timeout

__name__ = _imported(__name__, 'gevent._gevent_c_hub_primitives')  # what it defines is that one's

__all__ = ['iwait_on_objects', 'wait_on_objects', 'wait_on_watcher']

_UNSET = object()
_OWN_TIMEOUT = object()


class WaitOperationsGreenlet(_gevent_core.Hub):

    def wait(self, watcher):
        """Park the current greenlet until *watcher*, not started yet, fires."""
        waiter = Waiter(self)
        watcher.start(waiter.switch, waiter)
        try:
            got = waiter.get()
            if got is not waiter:
                raise InvalidSwitchError(
                    'Invalid switch into %s: got %r (expected %r; waiting on %r with %r)'
                    % (getcurrent(), got, waiter, self, watcher))
        finally:
            watcher.stop()

    def cancel_wait(self, watcher, error, close_watcher=False):
        """Have *error* thrown into the greenlet that waits for *watcher*."""
        if watcher is None:
            return
        if watcher.callback is not None:
            self.loop.run_callback(self._cancel_wait, watcher, error, close_watcher)
        elif close_watcher:
            watcher.close()

    def cancel_waits_close_and_then(self, watchers, error, then, *then_args):
        """Cancel who waits for *watchers*, close them, and call *then*: at once if nobody waits."""
        waited_for = [watcher for watcher in watchers if watcher is not None and watcher.callback is not None]
        for watcher in watchers:
            if watcher is not None and watcher not in waited_for:
                watcher.close()
        if waited_for:
            self.loop.run_callback(self._cancel_waits_then, waited_for, error, then, then_args)
        else:
            then(*then_args)

    def _cancel_waits_then(self, watchers, error, then, then_args):
        for watcher in watchers:
            self._cancel_wait(watcher, error, True)
        then(*then_args)

    def _cancel_wait(self, watcher, error, close_watcher):
        active = watcher.active
        waits = getattr(watcher.callback, '__self__', None)
        if close_watcher:
            watcher.close()
        if active and waits is not None:
            waits.throw(error)


class _WaitIterator:
    """Gives objects as they get ready; links to all of them even when it wants only some."""

    def __init__(self, objects, hub, timeout, count):
        self.cdef__hub = hub
        self.cdef__waiter = MultipleWaiter(hub)
        self.cdef__switch = self.cdef__waiter.switch
        self.cdef__timeout = timeout
        self.cdef__objects = objects
        self.cdef__timer = None
        self.cdef__begun = False
        self.cdef__count = len(objects) if count is None else min(count, len(objects))

    def cdef__begin(self):
        if self.cdef__begun:
            return
        self.cdef__begun = True
        for each in self.cdef__objects:
            each.rawlink(self.cdef__switch)
        if self.cdef__timeout is not None:
            self.cdef__timer = self.cdef__hub.loop.timer(self.cdef__timeout, priority=-1)
            self.cdef__timer.start(self.cdef__switch, self)

    def __iter__(self):
        return self

    def __next__(self):
        self.cdef__begin()
        if self.cdef__count == 0:
            self.cdef__cleanup()
            raise StopIteration
        self.cdef__count -= 1
        try:
            item = self.cdef__waiter.get()
            self.cdef__waiter.clear()
            if item is self:  # the timer
                raise StopIteration
            return item
        except BaseException:
            self.cdef__cleanup()
            raise

    next = __next__

    def cdef__cleanup(self):
        if self.cdef__timer is not None:
            self.cdef__timer.close()
            self.cdef__timer = None
        linked = self.cdef__objects
        self.cdef__objects = ()
        for each in linked:
            unlink = getattr(each, 'unlink', None)
            if unlink is not None:
                try:
                    unlink(self.cdef__switch)
                except BaseException:
                    import traceback
                    traceback.print_exc()

    def __enter__(self):
        return self

    def __exit__(self, _kind, _value, _trace):
        self.cdef__cleanup()


def iwait_on_objects(objects, timeout=None, count=None):
    """Iterate over *objects* as they get ready, until all or *count* are, or *timeout* passed."""
    hub = get_hub_noargs()
    if objects is None:
        return [hub.join(timeout=timeout)]
    return _WaitIterator(objects, hub, timeout, count)


def wait_on_objects(objects=None, timeout=None, count=None):
    """The list of objects that got ready; without *objects*, whether the loop ran dry."""
    if objects is None:
        return get_hub_noargs().join(timeout=timeout)
    return list(iwait_on_objects(objects, timeout, count))


def wait_on_watcher(watcher, timeout=None, timeout_exc=_UNSET, hub=None):
    """Park until *watcher* fires; *timeout_exc* is raised when *timeout* passes first."""
    if watcher.callback is not None:
        raise ConcurrentObjectUseError(
            'This socket is already used by another greenlet: %r' % (watcher.callback,))
    if hub is None:
        hub = get_hub_noargs()
    if timeout is None:
        hub.wait(watcher)
        return
    if timeout_exc is _UNSET:
        from socket import timeout as socket_timeout
        timeout_exc = socket_timeout('timed out')
    with Timeout._start_new_or_dummy(timeout, timeout_exc):
        hub.wait(watcher)


def _wait_for(fileno, events, timeout, timeout_exc):
    """Park the current greenlet until the descriptor is ready for one of *events*."""
    hub = get_hub_noargs()
    watcher = hub.loop.io(fileno, events)
    try:
        if timeout_exc is _OWN_TIMEOUT:
            return wait_on_watcher(watcher, timeout, hub=hub)
        return wait_on_watcher(watcher, timeout, timeout_exc, hub)
    finally:
        watcher.close()


def wait_read(fileno, timeout=None, timeout_exc=_OWN_TIMEOUT):
    return _wait_for(fileno, 1, timeout, timeout_exc)


def wait_write(fileno, timeout=None, timeout_exc=_OWN_TIMEOUT, event=None):
    return _wait_for(fileno, 2, timeout, timeout_exc)


def wait_readwrite(fileno, timeout=None, timeout_exc=_OWN_TIMEOUT, event=None):
    return _wait_for(fileno, 3, timeout, timeout_exc)
