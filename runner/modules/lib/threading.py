"""Models CPython's `threading`: 3.8, 3.10, 3.11, 3.12 (state locks) and 3.13, 3.14 (thread handles).

Monkey-patching works by rebinding names in this module, so what matters here is *when* each name is
looked up: at import, when an object is made, or at each call.  Functions therefore read
`_allocate_lock`, `get_ident`, `_active`, `Lock`, `Event`, ... from this module's globals when they
run, and keep a bound method or a lock only where CPython does.  For the same reason everything is in
one long file: a function that is moved elsewhere looks its names up elsewhere.

Up to 3.12 a thread's life is told by a lock that its native thread state releases as it is deleted
(`_tstate_lock`); from 3.13 by a handle.  The class bodies choose between the two by version.

Left out: the operating system's thread names (3.14), sub-interpreters, trace functions (the hooks are
kept, and handed to sys.settrace/sys.setprofile as CPython does).
"""
import os as _os
import sys as _sys
import _thread
from time import monotonic as _time
from _weakrefset import WeakSet
from itertools import count as _count
from _collections import deque as _deque

_VERSION = _sys.version_info[:2]
_HANDLES = _VERSION >= (3, 13)
_DEPRECATES = _VERSION >= (3, 10)       # camelCase names warn
_DESCRIBES = _VERSION >= (3, 11)        # Event, Semaphore and Barrier say their state in repr()
_REINITS = _VERSION >= (3, 9)           # after a fork, locks are reset in place, not made anew

__all__ = ['get_ident', 'get_native_id', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore',
           'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs']
if _DEPRECATES:
    __all__ += ['gettrace', 'getprofile']

# What is captured here, once, are the names that a patch rebinds in this module.
if _HANDLES:
    _start_joinable_thread = _thread.start_joinable_thread
    _LockType = _thread.LockType
    _thread_shutdown = _thread._shutdown
    _make_thread_handle = _thread._make_thread_handle
    _ThreadHandle = _thread._ThreadHandle
    _get_main_thread_ident = _thread._get_main_thread_ident
else:
    _start_new_thread = _thread.start_new_thread
    _set_sentinel = _thread._set_sentinel
if _VERSION >= (3, 12):
    _daemon_threads_allowed = _thread.daemon_threads_allowed
    _is_main_interpreter = _thread._is_main_interpreter
    __all__ += ['setprofile_all_threads', 'settrace_all_threads']
_allocate_lock = _thread.allocate_lock
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
_HAVE_THREAD_NATIVE_ID = True
ThreadError = _thread.error
_CRLock = _thread.RLock
TIMEOUT_MAX = _thread.TIMEOUT_MAX
local = _thread._local
stack_size = _thread.stack_size
excepthook = _thread._excepthook
ExceptHookArgs = _thread._ExceptHookArgs
if _DEPRECATES:
    __excepthook__ = excepthook
del _thread
if _VERSION >= (3, 14):
    import _contextvars


def _deprecated(old, advice):
    import warnings
    # From the warning's point of view the caller is the one of the deprecated function.
    warnings.warn(f'{old} is deprecated, {advice} instead', DeprecationWarning, stacklevel=3)


# ---- trace and profile hooks of threads to come

_profile_hook = None
_trace_hook = None


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def settrace(func):
    global _trace_hook
    _trace_hook = func


if _DEPRECATES:
    def getprofile():
        return _profile_hook

    def gettrace():
        return _trace_hook

if _VERSION >= (3, 12):
    def setprofile_all_threads(func):
        setprofile(func)
        _sys._setprofileallthreads(func)

    def settrace_all_threads(func):
        settrace(func)
        _sys._settraceallthreads(func)


# ---- locks

Lock = _LockType if _HANDLES else _allocate_lock


def RLock(*args, **kwargs):
    """The native reentrant lock; the one in Python when a patch has set _CRLock to None."""
    if _HANDLES and (args or kwargs):
        import warnings
        warnings.warn('Passing arguments to RLock is deprecated and will be removed in 3.15',
                      DeprecationWarning, stacklevel=2)
    if _CRLock is None:
        return _PyRLock(*args, **kwargs)
    return _CRLock(*args, **kwargs)


# How many _RLock there have been: gevent's patch looks for them among the garbage collector's objects.
_rlocks_made = 0


class _RLock:
    """A reentrant lock made of a plain one and its owner's ident: patched, both are gevent's."""

    def __init__(self):
        global _rlocks_made
        _rlocks_made += 1
        self._block = _allocate_lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        holder = self._owner
        try:
            holder = _active[holder].name
        except KeyError:
            pass
        state = 'locked' if self._block.locked() else 'unlocked'
        kind = self.__class__
        return (f'<{state} {kind.__module__}.{kind.__qualname__} object owner={holder!r} '
                f'count={self._count} at {hex(id(self))}>')

    if _REINITS:
        def _at_fork_reinit(self):
            self._block._at_fork_reinit()
            self._owner = None
            self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return 1
        got = self._block.acquire(blocking, timeout)
        if got:
            self._owner = me
            self._count = 1
        return got

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, exc_type, exc, tb):
        self.release()

    if _VERSION >= (3, 14):
        def locked(self):
            return self._block.locked()

    # For Condition: give the lock up whole, however deep, and take it back as it was.

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = (self._count, self._owner)
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()

    if _sys.version_info >= (3, 11, 5):
        def _recursion_count(self):
            if self._owner != get_ident():
                return 0
            return self._count


_PyRLock = _RLock


class Condition:
    """Waiters are locks in a queue, each made by `_allocate_lock` of the moment of its wait().

    The methods of the lock are bound when the condition is made: a condition from before a patch
    goes on using the native lock, while its waiters from after the patch are gevent's.
    """

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if _VERSION >= (3, 14):
            self.locked = lock.locked
        # An RLock brings its own three; for a plain lock the methods below do.
        if hasattr(lock, '_release_save'):
            self._release_save = lock._release_save
        if hasattr(lock, '_acquire_restore'):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, '_is_owned'):
            self._is_owned = lock._is_owned
        self._waiters = _deque()

    if _REINITS:
        def _at_fork_reinit(self):
            self._lock._at_fork_reinit()
            self._waiters.clear()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # A plain lock knows no owner: held by anybody counts as held by the caller.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        deadline = None
        left = timeout
        holds = predicate()
        while not holds:
            if left is not None:
                if deadline is None:
                    deadline = _time() + left
                else:
                    left = deadline - _time()
                    if left <= 0:
                        break
            self.wait(left)
            holds = predicate()
        return holds

    if _VERSION >= (3, 10):
        def notify(self, n=1):
            if not self._is_owned():
                raise RuntimeError("cannot notify on un-acquired lock")
            queue = self._waiters
            while queue and n > 0:
                waiter = queue[0]
                try:
                    waiter.release()
                except RuntimeError:
                    pass    # timed out and not yet removed: it does not count
                else:
                    n -= 1
                try:
                    queue.remove(waiter)
                except ValueError:
                    pass
    else:
        def notify(self, n=1):
            if not self._is_owned():
                raise RuntimeError("cannot notify on un-acquired lock")
            queue = self._waiters
            for waiter in list(queue)[:n]:
                waiter.release()
                try:
                    queue.remove(waiter)
                except ValueError:
                    pass

    def notify_all(self):
        self.notify(len(self._waiters))

    if _DEPRECATES:
        def notifyAll(self):
            _deprecated('notifyAll()', 'use notify_all()')
            self.notify_all()
    else:
        notifyAll = notify_all


def _described(thing, state):
    kind = thing.__class__
    return f'<{kind.__module__}.{kind.__qualname__} at {id(thing):#x}: {state}>'


if _VERSION >= (3, 12):
    def _notify(condition, n):
        condition.notify(n)
else:
    def _notify(condition, n):
        for _ in range(n):
            condition.notify()


class Semaphore:
    """A counter under a Condition; `Condition` and `Lock` are those of the moment it is made."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    if _DESCRIBES:
        def __repr__(self):
            return _described(self, f'value={self._value}')

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        deadline = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if deadline is None:
                        deadline = _time() + timeout
                    else:
                        timeout = deadline - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    if _VERSION >= (3, 9):
        def release(self, n=1):
            if n < 1:
                raise ValueError('n must be one or more')
            with self._cond:
                self._value += n
                _notify(self._cond, n)
    else:
        def release(self):
            with self._cond:
                self._value += 1
                self._cond.notify()

    def __exit__(self, exc_type, exc, tb):
        self.release()


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    if _DESCRIBES:
        def __repr__(self):
            return _described(self, f'value={self._value}/{self._initial_value}')

    if _VERSION >= (3, 9):
        def release(self, n=1):
            if n < 1:
                raise ValueError('n must be one or more')
            with self._cond:
                if self._value + n > self._initial_value:
                    raise ValueError("Semaphore released too many times")
                self._value += n
                _notify(self._cond, n)
    else:
        def release(self):
            with self._cond:
                if self._value >= self._initial_value:
                    raise ValueError("Semaphore released too many times")
                self._value += 1
                self._cond.notify()


class Event:

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    if _DESCRIBES:
        def __repr__(self):
            return _described(self, 'set' if self._flag else 'unset')

    if _REINITS:
        def _at_fork_reinit(self):
            self._cond._at_fork_reinit()
    else:
        def _reset_internal_locks(self):
            self._cond.__init__(Lock())

    def is_set(self):
        return self._flag

    if _DEPRECATES:
        def isSet(self):
            _deprecated('isSet()', 'use is_set()')
            return self.is_set()
    else:
        isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            flag = self._flag
            if not flag:
                flag = self._cond.wait(timeout)
            return flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """States: 0 filling, 1 draining, -1 resetting, -2 broken."""

    def __init__(self, parties, action=None, timeout=None):
        if _HANDLES and parties < 1:
            least = '> 0' if _sys.version_info < (3, 13, 1) else '>= 1'
            raise ValueError(f'parties must be {least}')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    if _DESCRIBES:
        def __repr__(self):
            if self.broken:
                return _described(self, 'broken')
            return _described(self, f'waiters={self.n_waiting}/{self.parties}')

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            place = self._count
            self._count += 1
            try:
                if place + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return place
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        while self._state in (-1, 1):
            self._cond.wait()
        if self._state < 0:
            raise BrokenBarrierError
        assert self._state == 0

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError
        assert self._state == 1

    def _exit(self):
        if self._count == 0 and self._state in (-1, 1):
            self._state = 0
            self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count == 0:
                self._state = 0
            elif self._state in (0, -2):
                self._state = -1
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


# ---- who is there

_counter = _count(1).__next__


def _newname(name_template='Thread-%d'):
    # Threads and dummies are numbered together.
    return name_template % _counter()


# From 3.10 on reentrant, so that a signal handler or a finalizer may call enumerate().
_active_limbo_lock = RLock() if _VERSION >= (3, 10) else _allocate_lock()
_active = {}    # ident -> thread: what current_thread() and the end of a thread look into
_limbo = {}     # started by start(), but not running yet
_dangling = WeakSet()

if not _HANDLES:
    # The state locks of live non-daemon threads: what _shutdown() waits for.
    _shutdown_locks_lock = _allocate_lock()
    _shutdown_locks = set()

    if _VERSION >= (3, 10):
        def _maintain_shutdown_locks():
            """Forgets the locks of threads that are over; the caller holds _shutdown_locks_lock."""
            over = [lock for lock in _shutdown_locks if not lock.locked()]
            _shutdown_locks.difference_update(over)


_HANDLE = '_os_thread_handle' if _VERSION >= (3, 14) else '_handle'


def _initialize(thread, group, target, name, args, kwargs, daemon, context=None):
    # A function, not a method: programs derive from Thread, and a further name could be theirs.
    assert group is None, "group argument must be None for now"
    if kwargs is None:
        kwargs = {}
    if name and _VERSION >= (3, 10):
        name = str(name)
    elif _VERSION >= (3, 10):
        name = _newname('Thread-%d')
        if target is not None:
            try:
                name += f' ({target.__name__})'
            except AttributeError:
                pass
    else:
        name = str(name or _newname())
    thread._target = target
    thread._name = name
    thread._args = args
    thread._kwargs = kwargs
    if daemon is None:
        thread._daemonic = current_thread().daemon
    else:
        if _VERSION >= (3, 12) and daemon and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this (sub)interpreter')
        thread._daemonic = daemon
    if _VERSION >= (3, 14):
        thread._context = context
    thread._ident = None
    thread._native_id = None
    if _HANDLES:
        setattr(thread, _HANDLE, _ThreadHandle())
        thread._started = Event()
    else:
        thread._tstate_lock = None
        thread._started = Event()
        thread._is_stopped = False
    thread._initialized = True
    thread._stderr = _sys.stderr
    thread._invoke_excepthook = _make_invoke_excepthook()
    _dangling.add(thread)


class Thread:
    _initialized = False

    if _VERSION >= (3, 14):
        def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *,
                     daemon=None, context=None):
            _initialize(self, group, target, name, args, kwargs, daemon, context)
    else:
        def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
            _initialize(self, group, target, name, args, kwargs, daemon)

    if _HANDLES:
        def _after_fork(self, new_ident=None):
            self._started._at_fork_reinit()
            if new_ident is not None:
                self._ident = new_ident
                assert getattr(self, _HANDLE).ident == new_ident
                self._set_native_id()

        def __repr__(self):
            assert self._initialized, "Thread.__init__() was not called"
            status = 'started' if self._started.is_set() else 'initial'
            if getattr(self, _HANDLE).is_done():
                status = 'stopped'
            return _thread_repr(self, status)
    else:
        def _reset_internal_locks(self, is_alive):
            if not _REINITS:
                self._started._reset_internal_locks()
            else:
                self._started._at_fork_reinit()
            if not is_alive:
                self._is_stopped = True
                self._tstate_lock = None
            elif not _REINITS:
                self._set_tstate_lock()
            elif self._tstate_lock is not None:
                self._tstate_lock._at_fork_reinit()
                self._tstate_lock.acquire()

        def __repr__(self):
            assert self._initialized, "Thread.__init__() was not called"
            status = 'started' if self._started.is_set() else 'initial'
            self.is_alive()     # notices an end that nobody has asked about yet
            if self._is_stopped:
                status = 'stopped'
            return _thread_repr(self, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        with _active_limbo_lock:
            _limbo[self] = self
        if _VERSION >= (3, 14) and self._context is None:
            inherits = getattr(_sys.flags, "thread_inherit_context", 0)
            self._context = _contextvars.copy_context() if inherits else _contextvars.Context()
        try:
            if _HANDLES:
                _start_joinable_thread(self._bootstrap, handle=getattr(self, _HANDLE),
                                       daemon=self.daemon)
            else:
                _start_new_thread(self._bootstrap, ())
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        self._started.wait()

    if _VERSION >= (3, 10):
        def run(self):
            try:
                if self._target is not None:
                    self._target(*self._args, **self._kwargs)
            finally:
                del self._target, self._args, self._kwargs
    else:
        def run(self):
            try:
                if self._target:
                    self._target(*self._args, **self._kwargs)
            finally:
                del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._bootstrap_inner()

    def _set_ident(self):
        self._ident = get_ident()

    def _set_native_id(self):
        self._native_id = get_native_id()

    if not _HANDLES:
        def _set_tstate_lock(self):
            """Takes the lock that is released when this native thread's state is deleted.

            Patched, _set_sentinel makes a gevent lock, which gevent's own Thread releases as its
            greenlet ends, and which nobody releases for any other thread.
            """
            self._tstate_lock = _set_sentinel()
            self._tstate_lock.acquire()
            if not self.daemon:
                with _shutdown_locks_lock:
                    if _VERSION >= (3, 10):
                        _maintain_shutdown_locks()
                    _shutdown_locks.add(self._tstate_lock)

    def _bootstrap_inner(self):
        try:
            self._set_ident()
            if not _HANDLES:
                self._set_tstate_lock()
            self._set_native_id()
            self._started.set()
            with _active_limbo_lock:
                _active[self._ident] = self
                del _limbo[self]
            if _trace_hook:
                _sys.settrace(_trace_hook)
            if _profile_hook:
                _sys.setprofile(_profile_hook)
            try:
                if _VERSION >= (3, 14):
                    self._context.run(self.run)
                else:
                    self.run()
            except:
                self._invoke_excepthook(self)
        finally:
            if _VERSION >= (3, 11):
                # A KeyError when the ident changed on the way: patched while the thread ran.
                self._delete()
            else:
                with _active_limbo_lock:
                    try:
                        del _active[get_ident()]
                    except:
                        pass

    def _delete(self):
        with _active_limbo_lock:
            del _active[get_ident()]

    if _HANDLES:
        def join(self, timeout=None):
            _check_joinable(self)
            if timeout is not None:
                timeout = max(timeout, 0)
            getattr(self, _HANDLE).join(timeout)

        def is_alive(self):
            assert self._initialized, "Thread.__init__() not called"
            return self._started.is_set() and not getattr(self, _HANDLE).is_done()
    else:
        def _stop(self):
            lock = self._tstate_lock
            if lock is not None:
                assert not lock.locked()
            self._is_stopped = True
            self._tstate_lock = None
            if not self.daemon:
                with _shutdown_locks_lock:
                    if _VERSION >= (3, 10):
                        _maintain_shutdown_locks()
                    else:
                        _shutdown_locks.discard(lock)

        def join(self, timeout=None):
            _check_joinable(self)
            if timeout is None:
                self._wait_for_tstate_lock()
            else:
                self._wait_for_tstate_lock(timeout=max(timeout, 0))

        if _VERSION >= (3, 10):
            def _wait_for_tstate_lock(self, block=True, timeout=-1):
                lock = self._tstate_lock
                if lock is None:
                    assert self._is_stopped
                    return
                try:
                    if lock.acquire(block, timeout):
                        lock.release()
                        self._stop()
                except:
                    # Meant for an interrupt between acquire and release; it cannot tell whose
                    # the lock is, so a LoopExit in acquire ends the thread for all to see.
                    if lock.locked():
                        lock.release()
                        self._stop()
                    raise
        else:
            def _wait_for_tstate_lock(self, block=True, timeout=-1):
                lock = self._tstate_lock
                if lock is None:
                    assert self._is_stopped
                elif lock.acquire(block, timeout):
                    lock.release()
                    self._stop()

        def is_alive(self):
            assert self._initialized, "Thread.__init__() not called"
            if self._is_stopped or not self._started.is_set():
                return False
            self._wait_for_tstate_lock(False)
            return not self._is_stopped

    if _VERSION < (3, 9):
        def isAlive(self):
            _deprecated('isAlive()', 'use is_alive()')
            return self.is_alive()

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if _VERSION >= (3, 12) and daemonic and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this interpreter')
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        if _DEPRECATES:
            _deprecated('isDaemon()', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        if _DEPRECATES:
            _deprecated('setDaemon()', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        if _DEPRECATES:
            _deprecated('getName()', 'get the name attribute')
        return self.name

    def setName(self, name):
        if _DEPRECATES:
            _deprecated('setName()', 'set the name attribute')
        self.name = name


def _thread_repr(thread, status):
    if thread._daemonic:
        status += ' daemon'
    if thread._ident is not None:
        status += f' {thread._ident}'
    return f'<{thread.__class__.__name__}({thread._name}, {status})>'


def _check_joinable(thread):
    if not thread._initialized:
        raise RuntimeError("Thread.__init__() not called")
    if not thread._started.is_set():
        raise RuntimeError("cannot join thread before it is started")
    if thread is current_thread():
        raise RuntimeError("cannot join current thread")


def _make_invoke_excepthook():
    """What a thread calls when run() raised: the hooks of that moment, or those of its making."""
    made_with = excepthook
    made_with_sys = _sys.excepthook
    if made_with is None:
        raise RuntimeError("threading.excepthook is None")
    if made_with_sys is None:
        raise RuntimeError("sys.excepthook is None")
    exc_info = _sys.exc_info
    own_print = print
    own_sys = _sys

    def invoke_excepthook(thread):
        try:
            hook = excepthook
            if hook is None:
                hook = made_with
            hook(ExceptHookArgs([*exc_info(), thread]))
        except Exception as failure:
            failure.__suppress_context__ = True
            del failure
            stderr = own_sys.stderr
            if stderr is None:
                stderr = thread._stderr
            own_print("Exception in threading.excepthook:", file=stderr, flush=True)
            sys_hook = own_sys.excepthook
            if sys_hook is None:
                sys_hook = made_with_sys
            sys_hook(*exc_info())

    return invoke_excepthook


class Timer(Thread):

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        if _HANDLES:
            self._started.set()
            self._ident = _get_main_thread_ident()
            setattr(self, _HANDLE, _make_thread_handle(self._ident))
        else:
            self._set_tstate_lock()
            self._started.set()
            self._set_ident()
        self._set_native_id()
        with _active_limbo_lock:
            _active[self._ident] = self


if _HANDLES:
    from _weakref import close_when_gone as _close_when_gone
    _thread_local_info = local()

    class _DeleteDummyThreadOnDel:
        """Kept in a thread's local storage alone: goes with the thread, and takes the dummy along."""

        def __init__(self, dummy_thread):
            self._dummy_thread = dummy_thread
            self._tident = dummy_thread.ident
            _close_when_gone(self)
            _thread_local_info._track_dummy_thread_ref = self

        def __del__(self):
            with _active_limbo_lock:
                if _active.get(self._tident) is self._dummy_thread:
                    _active.pop(self._tident, None)


class _DummyThread(Thread):
    """What current_thread() makes up for a thread (patched: a greenlet) that nobody registered."""

    def __init__(self):
        daemon = _daemon_threads_allowed() if _VERSION >= (3, 12) else True
        Thread.__init__(self, name=_newname("Dummy-%d"), daemon=daemon)
        self._started.set()
        self._set_ident()
        if _HANDLES:
            setattr(self, _HANDLE, _make_thread_handle(self._ident))
        self._set_native_id()
        with _active_limbo_lock:
            _active[self._ident] = self
        if _HANDLES:
            _DeleteDummyThreadOnDel(self)

    if _HANDLES:
        def is_alive(self):
            if not getattr(self, _HANDLE).is_done() and self._started.is_set():
                return True
            raise RuntimeError("thread is not alive")

        def join(self, timeout=None):
            raise RuntimeError("cannot join a dummy thread")

        def _after_fork(self, new_ident=None):
            if new_ident is not None:
                # The only thread of the child is its main thread.
                self.__class__ = _MainThread
                self._name = 'MainThread'
                self._daemonic = False
            Thread._after_fork(self, new_ident=new_ident)
    else:
        def _stop(self):
            pass

        def is_alive(self):
            assert not self._is_stopped and self._started.is_set()
            return True

        def join(self, timeout=None):
            assert False, "cannot join a dummy thread"


def current_thread():
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def active_count():
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


if _DEPRECATES:
    def currentThread():
        _deprecated('currentThread()', 'use current_thread()')
        return current_thread()

    def activeCount():
        _deprecated('activeCount()', 'use active_count()')
        return active_count()
else:
    currentThread = current_thread
    activeCount = active_count


def _enumerate():
    return list(_active.values()) + list(_limbo.values())


def enumerate():
    with _active_limbo_lock:
        return list(_active.values()) + list(_limbo.values())


# ---- the end of the program, and fork

if _VERSION >= (3, 9):
    _threading_atexits = []
    _SHUTTING_DOWN = False

    def _register_atexit(func, *arg, **kwargs):
        """For executors: called, last first, before the threads that are left are waited for."""
        if _SHUTTING_DOWN:
            raise RuntimeError("can't register atexit after shutdown")
        _threading_atexits.append(lambda: func(*arg, **kwargs))


def _call_threading_atexits():
    global _SHUTTING_DOWN
    _SHUTTING_DOWN = True
    for call in reversed(_threading_atexits):
        call()


_main_thread = _MainThread()


def main_thread():
    return _main_thread


if _HANDLES:
    def _shutdown():
        if getattr(_main_thread, _HANDLE).is_done() and _is_main_interpreter():
            return
        _call_threading_atexits()
        if _is_main_interpreter():
            getattr(_main_thread, _HANDLE)._set_done()
        _thread_shutdown()
else:
    def _shutdown():
        if _main_thread._is_stopped:
            return
        if _VERSION >= (3, 9):
            _call_threading_atexits()
        # Whoever joins the main thread may go on.  After a patch in another thread that thread
        # is not the one that runs this, and from 3.9 on its lock is left alone then.
        if _VERSION < (3, 9) or _main_thread.ident == get_ident():
            lock = _main_thread._tstate_lock
            assert lock is not None
            assert lock.locked()
            lock.release()
            _main_thread._stop()
        while True:
            with _shutdown_locks_lock:
                locks = list(_shutdown_locks)
                _shutdown_locks.clear()
            if not locks:
                break
            for lock in locks:
                lock.acquire()
                lock.release()


def _after_fork():
    """In the child: only the thread that forked is there."""
    global _active_limbo_lock, _main_thread, _shutdown_locks_lock, _shutdown_locks
    _active_limbo_lock = RLock() if _VERSION >= (3, 10) else _allocate_lock()
    try:
        survivor = _active[get_ident()]
    except KeyError:
        survivor = _MainThread()
    _main_thread = survivor
    if not _HANDLES:
        _shutdown_locks_lock = _allocate_lock()
        _shutdown_locks = set()
    left = {}
    with _active_limbo_lock:
        threads = set(_enumerate())
        threads.update(_dangling)
        for thread in threads:
            if thread is survivor:
                ident = get_ident()
                if _HANDLES:
                    thread._after_fork(new_ident=ident)
                else:
                    thread._reset_internal_locks(True)
                    thread._ident = ident
                left[ident] = thread
            elif _HANDLES:
                thread._after_fork()
            else:
                thread._reset_internal_locks(False)
                thread._stop()
        _limbo.clear()
        _active.clear()
        _active.update(left)
        assert len(_active) == 1


if hasattr(_os, "register_at_fork"):
    _os.register_at_fork(after_in_child=_after_fork)
