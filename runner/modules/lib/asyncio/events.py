"""Handles, the policy, and which loop is the running and which the current one."""
import contextvars
import sys
import threading
import warnings

# Of the native thread, whatever a patch made of threading.local: CPython keeps it in the thread's state.
from _native_thread import _local as _NativeThreadLocal

__all__ = ('AbstractEventLoop', 'AbstractServer', 'Handle', 'TimerHandle', 'get_event_loop', 'get_event_loop_policy',
           'get_running_loop', '_get_running_loop', 'new_event_loop', 'set_event_loop', 'set_event_loop_policy',
           '_set_running_loop')


class Handle:
    """A callback that the loop will call, unless it is cancelled."""

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None

    def __repr__(self):
        state = ' cancelled' if self._cancelled else ''
        when = f' when={self._when}' if isinstance(self, TimerHandle) else ''
        callback = '' if self._callback is None else ' ' + self._shown_callback()
        return f'<{type(self).__name__}{state}{when}{callback}>'

    def _shown_callback(self):
        from asyncio.format_helpers import _format_callback_source
        return _format_callback_source(self._callback, self._args)

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def get_context(self):
        return self._context

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {self._shown_callback()}',
                'exception': error, 'handle': self})


class TimerHandle(Handle):

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def __lt__(self, other):
        return self._when < other._when

    def __le__(self, other):
        return self._when <= other._when

    def __gt__(self, other):
        return self._when > other._when

    def __ge__(self, other):
        return self._when >= other._when

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        return self._when


class AbstractServer:
    pass


class AbstractEventLoop:
    pass


class AbstractEventLoopPolicy:
    pass


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """A current loop for each thread, as threading.local told threads apart when asyncio was imported."""
    _loop_factory = None

    class _Local(threading.local):
        _loop = None
        _set_called = False

    def __init__(self):
        self._local = self._Local()

    def _in_main_thread(self):
        if sys.version_info >= (3, 9):
            return threading.current_thread() is threading.main_thread()
        return isinstance(threading.current_thread(), threading._MainThread)

    def get_event_loop(self):
        may_make = sys.version_info < (3, 14)
        if may_make and self._local._loop is None and not self._local._set_called and self._in_main_thread():
            if sys.version_info >= (3, 12):
                warnings.warn('There is no current event loop', DeprecationWarning, stacklevel=3)
            self.set_event_loop(self.new_event_loop())
        if self._local._loop is None:
            raise RuntimeError('There is no current event loop in thread %r.' % threading.current_thread().name)
        return self._local._loop

    def set_event_loop(self, loop):
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            if sys.version_info >= (3, 11):
                raise TypeError('loop must be an instance of AbstractEventLoop or None, '
                                f"not '{type(loop).__name__}'")
            raise AssertionError
        self._local._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


_event_loop_policy = None
_policy_lock = threading.Lock()     # made when asyncio is imported
_running = _NativeThreadLocal()


def _get_running_loop():
    return getattr(_running, 'loop', None)


def _set_running_loop(loop):
    _running.loop = loop


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


def _get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        with _policy_lock:
            if _event_loop_policy is None:
                from asyncio import DefaultEventLoopPolicy
                _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def _tell_of_end(name):
    if sys.version_info >= (3, 14):
        warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16", DeprecationWarning,
                      stacklevel=3)


def get_event_loop_policy():
    _tell_of_end('get_event_loop_policy')
    return _get_event_loop_policy()


def set_event_loop_policy(policy):
    global _event_loop_policy
    _tell_of_end('set_event_loop_policy')
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError('policy must be an instance of AbstractEventLoopPolicy or None, '
                        f"not '{type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop():
    running = _get_running_loop()
    return _get_event_loop_policy().get_event_loop() if running is None else running


def set_event_loop(loop):
    _get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return _get_event_loop_policy().new_event_loop()


if sys.version_info < (3, 14):
    __all__ += ('AbstractEventLoopPolicy', 'get_child_watcher', 'set_child_watcher')

    def get_child_watcher():
        return _get_event_loop_policy().get_child_watcher()

    def set_child_watcher(watcher):
        return _get_event_loop_policy().set_child_watcher(watcher)
