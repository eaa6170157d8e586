"""Models gevent._abstract_linkable: what Event, AsyncResult and Semaphore share.

An object keeps a list of callbacks ("links") and, once ready, has the hub that it belongs to call them
in order.  It takes the hub of the first thread that waits on it, and from then on refuses others
(InvalidThreadUseError); a link that cannot be switched to from here, because its greenlet lives in
another native thread, is sent over to that thread's hub.
All versions; 25.4 and later let a link reinitialise the object meanwhile.  gevent holds the GIL throughout
each method but while it switches, so no locks are taken here.
"""
from _extension_types import compiled
import _thread
import sys

import _gevent_core
from greenlet import error as greenlet_error
from greenlet import getcurrent
from greenlet import greenlet
from gevent._compiled_import import imported as _imported
from gevent._hub_local import get_hub_if_exists
from gevent._hub_local import get_hub_noargs
from gevent._version import version_info
from gevent.exceptions import InvalidSwitchError
from gevent.exceptions import InvalidThreadUseError
from gevent.timeout import Timeout

__all__ = ['AbstractLinkable']

# Native ones: imported, at the latest, by the first patch and before it changes anything.
_get_thread_ident = _thread.get_ident
_allocate_thread_lock = _thread.allocate_lock

# Notifier of an object that calls its links at once because no hub exists.
_DIRECT = 1


def _hub_of(parked):
    """The living hub of the thread in which *parked* lives, if it is its child or its parent."""
    parent = parked.parent
    while parent is not None:
        if hasattr(parent, 'loop'):
            return parent
        # Meant to climb, gevent looks at the same parent again and never gets out of here, which
        # befalls greenlets that are below no hub: a threadpool's workers.
        parent = parked.parent
        _gevent_core.spend(0.1)
    from gevent.hub import _all_hubs
    for hub in _all_hubs():
        if hub.parent is parked:
            return hub
    return None


@compiled
class AbstractLinkable:
    __module__ = 'gevent._gevent_c_abstract_linkable'
    __slots__ = ('hub', 'cdef__links', 'cdef__notifier', '__weakref__')

    # True: once told to, call every link; false: only as long as the object stays ready.
    cdef__notify_all = True

    def __init__(self, hub=None):
        self.cdef__links = []
        self.cdef__notifier = None
        # Taken by the first use that may wait, not here: a module can make these without a loop.
        self.hub = hub

    def linkcount(self):
        return len(self.cdef__links)

    def ready(self):
        raise NotImplementedError

    def rawlink(self, callback):
        """Have the hub call *callback* with this object once it is ready."""
        if not callable(callback):
            raise TypeError('Expected callable: %r' % (callback,))
        self.cdef__links.append(callback)
        self.cdef__check_and_notify()

    def unlink(self, callback):
        if callback in self.cdef__links:
            self.cdef__links.remove(callback)
        if not self.cdef__links and self.cdef__notifier is not None and self.cdef__notifier.pending:
            self.cdef__notifier.stop()

    def cdef__allocate_lock(self):
        return _allocate_thread_lock()

    def cdef__getcurrent(self):
        return getcurrent()

    def cdef__get_thread_ident(self):
        return _get_thread_ident()

    def cdef__capture_hub(self, create):
        """Belong to the current thread's hub, if to none that lives; raise if to another's."""
        if self.hub is not None and self.hub.dead:
            self.hub = None
        if self.hub is None:
            self.hub = get_hub_noargs() if create else get_hub_if_exists()
        if self.hub is not None and self.hub.thread_ident != _get_thread_ident():
            raise InvalidThreadUseError(self.hub, get_hub_if_exists(), getcurrent())
        return self.hub

    def cdef__check_and_notify(self):
        """If ready, with links and not at it already: schedule the notification."""
        if not self.cdef__links or self.cdef__notifier or not self.ready():
            return
        hub = None
        try:
            hub = self.cdef__capture_hub(False)
        except InvalidThreadUseError:
            # The links want the other thread's hub; notify from here all the same.
            pass
        if hub is not None:
            self.cdef__notifier = hub.loop.run_callback(self._notify_links, [])
            return
        self.cdef__notifier = _DIRECT
        try:
            self._notify_links([])
        finally:
            self.cdef__notifier = None

    def cdef__notify_link_list(self, links):
        """Call and drop *links* up to the one that is last now; those of other threads remain."""
        if not links:
            return []
        final = links[-1]
        called = set()
        hub = self.hub if self.hub is not None else get_hub_if_exists()
        unswitched = []
        while links:
            if not self.cdef__notify_all and not self.ready():
                break
            link = links.pop(0)
            if id(link) not in called:
                called.add(id(link))
                try:
                    link(self)
                except greenlet_error:
                    unswitched.append(link)
                except BaseException:
                    if hub is not None:
                        hub.handle_error((link, self), *sys.exc_info())
                    else:
                        import traceback
                        traceback.print_exc()
            if link is final:
                break
        return unswitched

    def _notify_links(self, arrived_while_waiting):
        """In the hub: call the links, then those that came to wait while it was at it."""
        notifier = self.cdef__notifier
        if notifier is None:
            self.cdef__check_and_notify()
            return
        try:
            unswitched = self.cdef__notify_link_list(self.cdef__links)
            if arrived_while_waiting:
                unswitched.extend(self.cdef__notify_link_list(arrived_while_waiting))
                self.cdef__links.extend(arrived_while_waiting)
        finally:
            reinitialised = (version_info >= (25, 4)
                             and self.cdef__notifier is None and self.hub is None)
            assert self.cdef__notifier is notifier or reinitialised, (self.cdef__notifier, notifier)
            self.cdef__notifier = None
        self.cdef__check_and_notify()
        if unswitched:
            self.cdef__handle_unswitched_notifications(unswitched)

    def cdef__handle_unswitched_notifications(self, unswitched):
        warned = False
        while unswitched:
            if not self.cdef__notify_all and not self.ready():
                self.cdef__print_unswitched_warning(unswitched, warned)
                break
            link = unswitched.pop(0)
            hub = None
            parked = getattr(link, '__self__', None)
            if getattr(link, '__name__', None) == 'switch' and isinstance(parked, greenlet):
                hub = _hub_of(parked)
            if hub is not None and hub.loop is not None:
                hub.loop.run_callback_threadsafe(link, self)
            else:
                self.cdef__print_unswitched_warning(link, warned)
                warned = True

    def cdef__print_unswitched_warning(self, link, warned):
        print('gevent: error: Unable to switch to greenlet', link, 'from', self,
              '; crossing thread boundaries is not allowed.', file=sys.stderr)
        if not warned:
            print('gevent: error: This is a result of using gevent objects from multiple threads,',
                  'and is a bug in the calling code.', file=sys.stderr)
            import traceback
            traceback.print_stack()

    def cdef__quiet_unlink_all(self, link):
        if link is None:
            return
        self.unlink(link)
        if self.cdef__notifier is not None and self.cdef__notifier.args:
            arrived = self.cdef__notifier.args[0]
            if link in arrived:
                arrived.remove(link)

    def cdef__wait_to_be_notified(self, as_link):
        """Park until called as a link, or after the links when the object is being notified."""
        resume = getcurrent().switch
        if as_link:
            self.rawlink(resume)
        else:
            self.cdef__notifier.args[0].append(resume)
        try:
            self.cdef__switch_to_hub(self.hub)
            resume = None  # it was called, hence is off the list
        finally:
            self.cdef__quiet_unlink_all(resume)

    def cdef__switch_to_hub(self, hub):
        got = hub.switch()
        if got is not self:
            raise InvalidSwitchError(
                'Invalid switch into %s.wait(): %r' % (type(self).__name__, got))

    def cdef__wait_core(self, timeout, catch=Timeout):
        with Timeout._start_new_or_dummy(timeout) as limit:
            try:
                self.cdef__wait_to_be_notified(True)
                return True
            except catch as expired:
                if expired is not limit:
                    raise
                return False

    def cdef__wait_return_value(self, waited, wait_success):
        return None

    def cdef__wait(self, timeout=None):
        self.cdef__capture_hub(True)
        if self.ready():
            result = self.cdef__wait_return_value(False, False)
            if self.cdef__notifier:
                # Others waited longer: go after them.
                self.cdef__wait_to_be_notified(False)
            return result
        success = self.cdef__wait_core(timeout)
        return self.cdef__wait_return_value(True, success)

    def _at_fork_reinit(self):
        self.hub = None
        self.cdef__notifier = None


__name__ = _imported(__name__, 'gevent._gevent_c_abstract_linkable')
