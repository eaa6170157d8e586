"""Models gevent.hub: the greenlet that runs a native thread's loop, and what parks in it.

`_gevent_core.Hub`, its base by way of _hub_primitives, is the native half (the switch into the loop, and the
LoopExit it throws when the loop ran dry); the policy is here: who hears of an error, what the LoopExit says, which
hub is the main thread's.  All versions agree but for the hub threadpool's idle time (from 22.10).
"""
import _thread
import sys

from greenlet import GreenletExit
from greenlet import error as GreenletError
from greenlet import getcurrent
from greenlet import greenlet as RawGreenlet
from gevent._config import config as GEVENT_CONFIG
from gevent._greenlet_primitives import TrackedRawGreenlet
from gevent._hub_local import get_hub
from gevent._hub_local import get_hub_if_exists as _get_hub
from gevent._hub_local import get_hub_noargs as _get_hub_noargs
from gevent._hub_local import get_loop
from gevent._hub_local import set_default_hub_class
from gevent._hub_local import set_hub
from gevent._hub_local import set_loop
from gevent._hub_primitives import WaitOperationsGreenlet
from gevent._hub_primitives import iwait_on_objects
from gevent._hub_primitives import wait_on_objects
from gevent._signal_watch import signal
from gevent._version import version_info
from gevent._waiter import Waiter
from gevent.exceptions import BlockingSwitchOutError as _BlockingSwitchOutError
from gevent.exceptions import HubDestroyed
from gevent.exceptions import LoopExit

__all__ = ['getcurrent', 'GreenletExit', 'spawn_raw', 'sleep', 'kill', 'signal', 'reinit',
           'get_hub', 'Hub', 'Waiter']

wait = wait_on_objects
iwait = iwait_on_objects

# The native ident: gevent.hub is imported before anything can be patched.
get_thread_ident = _thread.get_ident
# The thread that imports gevent first counts as the main one.
MAIN_THREAD_IDENT = get_thread_ident()


def spawn_raw(function, *args, **kwargs):
    """Schedule *function* in a raw greenlet: no join, no links, errors go to the hub."""
    if not callable(function):
        raise TypeError('function must be callable')
    hub = _get_hub_noargs()
    if kwargs:
        from functools import partial
        function = partial(function, *args, **kwargs)
        args = ()
    spawned = (TrackedRawGreenlet if GEVENT_CONFIG.track_greenlet_tree else RawGreenlet)(function, hub)
    hub.loop.run_callback(spawned.switch, *args)
    spawned.loop = hub.loop
    return spawned


def sleep(seconds=0, ref=True):
    """Park the current greenlet: for one turn of callbacks (0 or less), or on a timer."""
    hub = _get_hub_noargs()
    loop = hub.loop
    if seconds <= 0:
        waiter = Waiter(hub)
        loop.run_callback(waiter.switch, None)
        waiter.get()
        return
    timer = loop.timer(seconds, ref=ref)
    try:
        loop.update_now()  # counted from now, not from the start of this turn of the loop
        hub.wait(timer)
    finally:
        timer.close()


def idle(priority=0):
    """Park until the loop has nothing of this priority to do."""
    hub = _get_hub_noargs()
    watcher = hub.loop.idle()
    try:
        if priority:
            watcher.priority = priority
        hub.wait(watcher)
    finally:
        watcher.close()


def kill(greenlet, exception=GreenletExit):
    """Have *exception* thrown into *greenlet* from the hub, without waiting for it."""
    if greenlet.dead:
        return
    if hasattr(greenlet, 'kill'):
        greenlet.kill(exception=exception, block=False)
    else:
        _get_hub_noargs().loop.run_callback(greenlet.throw, exception)


def reinit(hub=None):
    """Make the hub usable in a forked child: its loop and its threadpool start anew."""
    hub = _get_hub() if hub is None else hub
    if hub is None:
        return
    hub.loop.reinit()
    for each in (hub._threadpool, hub._resolver, hub.periodic_monitoring_thread):
        if hasattr(each, '_on_fork'):
            each._on_fork()


_hubs = []


def _all_hubs():
    """Every hub that has a loop; gevent finds them among the garbage collector's objects."""
    return [hub for hub in _hubs if hub.loop is not None]


class Hub(WaitOperationsGreenlet):
    """One per native thread; made when that thread first waits or spawns."""

    # Raised by a greenlet or a callback, these go on to the thread's main greenlet ...
    SYSTEM_ERROR = (KeyboardInterrupt, SystemExit, SystemError)
    # ... and these are not printed.
    NOT_ERROR = (GreenletExit, SystemExit)

    threadpool_size = 10
    periodic_monitoring_thread = None
    thread_ident = None
    name = ''
    _hub_counter = 0

    def __init__(self, loop=None, default=None):
        super().__init__()
        self.thread_ident = get_thread_ident()
        if hasattr(loop, 'run'):
            if default is not None:
                raise TypeError('Unexpected argument: default')
            self.loop = loop
        elif get_loop() is not None:
            # An earlier hub of this thread was destroyed but left its loop.
            self.loop = get_loop()
        else:
            if default is None:
                default = self.thread_ident == MAIN_THREAD_IDENT
            self.loop = self.loop_class(flags=self.backend, default=default)
        self.loop.error_handler = self
        self._resolver = None
        self._threadpool = None
        self._stream = Hub
        self.format_context = GEVENT_CONFIG.format_context
        Hub._hub_counter += 1
        self.minimal_ident = Hub._hub_counter
        _hubs.append(self)

    @property
    def main_hub(self):
        return self.thread_ident == MAIN_THREAD_IDENT

    @property
    def ident_registry(self):
        """Made when a greenlet first asks for its number."""
        if 'ident_registry' not in self.__dict__:
            from gevent._ident import IdentRegistry
            self.__dict__['ident_registry'] = IdentRegistry()
        return self.__dict__['ident_registry']

    def __repr__(self):
        if self.loop is None:
            info = 'destroyed'
        else:
            info = self.loop._format()
        text = '<%s %r at 0x%x %s' % (type(self).__name__, self.name, id(self), info)
        if self._resolver is not None:
            text += ' resolver=%r' % self._resolver
        if self._threadpool is not None:
            text += ' threadpool=%r' % self._threadpool
        return text + ' thread_ident=%s>' % hex(self.thread_ident)

    def switch_out(self):
        """The native switch calls this when the current greenlet is the hub itself."""
        raise _BlockingSwitchOutError('Impossible to call blocking function in the event loop callback')

    def _make_loop_exit(self):
        """What the native half throws into the main greenlet when the loop ran dry."""
        debug = self.loop.debug() if hasattr(self.loop, 'debug') else []
        return LoopExit('This operation would block forever', self, debug)

    def run(self):
        self.start_periodic_monitoring_thread()
        super().run()

    def start_periodic_monitoring_thread(self):
        if self.periodic_monitoring_thread is None and GEVENT_CONFIG.monitor_thread:
            from gevent import _monitor
            from gevent import events
            self.periodic_monitoring_thread = _monitor.PeriodicMonitoringThread(self)
            if self.main_hub:
                self.periodic_monitoring_thread.install_monitor_memory_usage()
            events.notify_and_call_entry_points(
                events.PeriodicMonitorThreadStartedEvent(self.periodic_monitoring_thread))
        return self.periodic_monitoring_thread

    def _normalize_exception(self, kind, value, trace):
        if kind is None and value is None and trace is None:
            kind, value, trace = sys.exc_info()
        if isinstance(value, str):
            value = kind(value)
        return kind, value, trace

    def handle_error(self, context, type, value, tb):
        """An error that no greenlet can hear of: print it, or pass it to the main greenlet."""
        type, value, tb = self._normalize_exception(type, value, tb)
        if type is HubDestroyed:
            raise value
        if not issubclass(type, self.NOT_ERROR):
            self.print_exception(context, type, value, tb)
        if context is None or issubclass(type, self.SYSTEM_ERROR):
            self.handle_system_error(type, value, tb)

    def handle_system_error(self, type, value, tb=None):
        """Throw into the main greenlet; whoever is current goes on at the next turn."""
        current = getcurrent()
        if current is self or current is self.parent or self.loop is None:
            self.parent.throw(type, value, tb)
            return
        back = self.loop.run_callback(current.switch)
        try:
            self.parent.throw(type, value, tb)
        finally:
            back.stop()

    @property
    def exception_stream(self):
        """Where reports go: the stderr of the moment, or what was set here (None: nowhere)."""
        return sys.stderr if self._stream is Hub else self._stream

    @exception_stream.setter
    def exception_stream(self, stream):
        self._stream = stream

    @exception_stream.deleter
    def exception_stream(self):
        self._stream = Hub

    def print_exception(self, context, t, v, tb):
        """The traceback, then when, and which greenlet or callback failed with what."""
        stream = self.exception_stream
        if not stream:
            return
        import time
        import traceback
        t, v, tb = self._normalize_exception(t, v, tb)
        if v is None:
            stream.write('%s\n' % t.__name__)
        else:
            traceback.print_exception(t, v, tb, file=stream)
        stream.write(time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime()))
        if context is None:
            stream.write('\n')
            return
        if not isinstance(context, str):
            try:
                context = self.format_context(context)
            except BaseException:
                traceback.print_exc(file=stream)
                context = repr(context)
        stream.write(' %s failed with %s\n\n' % (context, getattr(t, '__name__', 'exception')))

    def join(self, timeout=None):
        """Run the loop until it is dry (True) or *timeout* passed (False)."""
        assert getcurrent() is self.parent, 'only possible from the MAIN greenlet'
        if self.dead:
            return True
        waiter = Waiter(self)
        timer = None
        if timeout is not None:
            timer = self.loop.timer(timeout, ref=False)
            timer.start(waiter.switch, None)
        try:
            waiter.get()
        except LoopExit:
            return True
        finally:
            if timer is not None:
                timer.stop()
                timer.close()
        return False

    def destroy(self, destroy_loop=None):
        """End the hub for good; *destroy_loop* false leaves its loop to the next hub."""
        if destroy_loop is None:
            destroy_loop = not self.loop.default
        if self.periodic_monitoring_thread is not None:
            self.periodic_monitoring_thread.kill()
            self.periodic_monitoring_thread = None
        if self._threadpool is not None:
            self._threadpool.kill()
            self._threadpool = None
        try:
            self.throw(HubDestroyed(destroy_loop))
        except (LoopExit, GreenletError):
            pass  # it ended; or it belongs to another thread, and stays as it is
        if destroy_loop:
            if get_loop() is self.loop:
                set_loop(None)
            self.loop.destroy()
        else:
            set_loop(self.loop)
        self.loop = None
        if _get_hub() is self:
            set_hub(None)

    @property
    def threadpool(self):
        if self._threadpool is None:
            from gevent.threadpool import ThreadPool
            if version_info >= (22, 8):
                idle = GEVENT_CONFIG.threadpool_idle_task_timeout
                self._threadpool = ThreadPool(
                    self.threadpool_size, hub=self, idle_task_timeout=idle)
            else:
                self._threadpool = ThreadPool(self.threadpool_size, hub=self)
        return self._threadpool

    @threadpool.setter
    def threadpool(self, value):
        self._threadpool = value

    @threadpool.deleter
    def threadpool(self):
        self._threadpool = None

    @property
    def backend(self):
        return GEVENT_CONFIG.libev_backend

    @property
    def loop_class(self):
        return GEVENT_CONFIG.loop

    @property
    def threadpool_class(self):
        return GEVENT_CONFIG.threadpool

    @property
    def resolver_class(self):
        return GEVENT_CONFIG.resolver

    @property
    def resolver(self):
        if self._resolver is None:
            self._resolver = self.resolver_class(hub=self)
        return self._resolver

    @resolver.setter
    def resolver(self, value):
        self._resolver = value

    @resolver.deleter
    def resolver(self):
        self._resolver = None


set_default_hub_class(Hub)
