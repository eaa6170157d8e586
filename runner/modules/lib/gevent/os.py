"""Models gevent.os: fork that keeps the hub usable in the child, and waitpid that lets others run.

All versions; 25.8 and later replace close as well.  Children that gevent forked are watched by the loop, and
their status is kept until somebody waits for it, or until a child ends a minute later.
"""
import fcntl
import os as __os__
import time

import _descriptors
from gevent._config import config
from gevent._version import version_info
from gevent.hub import _get_hub_noargs as get_hub
from gevent.hub import reinit

__implements__ = ['fork']
__extensions__ = ['tp_read', 'tp_write', 'make_nonblocking', 'nb_read', 'nb_write']

_EBADF = 9
ignored_errors = [11, 4]    # EAGAIN, EINTR
_read, _write, _close = __os__.read, __os__.write, __os__.close
_raw_fork = __os__.fork
_raw_forkpty = __os__.forkpty
_waitpid = __os__.waitpid

# pid -> its watcher, or (pid, status, when it ended)
_watched_children = {}

if version_info >= (25, 8):
    from gevent.event import Event

    # fd -> set once it is closed
    _closing_fd_to_event = {}
    __implements__.append('close')

    def close(fd):
        """Closed in the loop's next turn, when nothing of the loop's looks at it any more; a file at once."""
        if __os__._is_file(fd):
            return _close(fd)
        if not _descriptors.is_open(fd):
            raise OSError(_EBADF, 'Bad file descriptor')
        hub = get_hub()
        if fd in _closing_fd_to_event:
            closed = _closing_fd_to_event.pop(fd)
            with hub.loop.idle() as watcher:
                hub.wait(watcher)
            closed.wait(0.001)
            raise OSError(_EBADF)
        check = hub.loop.check()
        closed = _closing_fd_to_event[fd] = Event()

        def close_now(fd):
            try:
                _close(fd)
            except OSError:
                pass
            finally:
                closed.set()
                _closing_fd_to_event.pop(fd, None)
                check.stop()
                check.close()
        check.start(close_now, fd)


def make_nonblocking(fd):
    flags = fcntl.fcntl(fd, fcntl.F_GETFL, 0)
    if flags & __os__.O_NONBLOCK:
        return None
    fcntl.fcntl(fd, fcntl.F_SETFL, flags | __os__.O_NONBLOCK)
    return True


def _when_ready(call, fd, argument, events):
    """The system call, tried again whenever the loop says that the descriptor is ready."""
    hub = watcher = None
    try:
        while True:
            try:
                return call(fd, argument)
            except OSError as error:
                if error.errno not in ignored_errors:
                    raise
            if hub is None:
                hub = get_hub()
                watcher = hub.loop.io(fd, events)
            hub.wait(watcher)
    finally:
        if watcher is not None:
            watcher.close()


def nb_read(fd, n):
    return _when_ready(_read, fd, n, 1)


def nb_write(fd, buf):
    return _when_ready(_write, fd, buf, 2)


def tp_read(fd, n):
    return get_hub().threadpool.apply(_read, (fd, n))


def tp_write(fd, buf):
    return get_hub().threadpool.apply(_write, (fd, buf))


def fork_gevent():
    """fork, with the hub made anew in the child."""
    pid = _raw_fork()
    if not pid:
        reinit()
    return pid


def forkpty_gevent():
    pid, fd = _raw_forkpty()
    if not pid:
        reinit()
    return pid, fd


__implements__.append('forkpty')
__extensions__ += ['forkpty_gevent', 'fork_and_watch', 'fork_gevent', 'forkpty_and_watch']


def _on_child_hook():
    """gevent.signal puts its own here, for handlers of SIGCHLD."""
    return None


def _on_child(watcher, callback):
    watcher.stop()
    try:
        _watched_children[watcher.pid] = (watcher.pid, watcher.rstatus, time.time())
        if callback:
            callback(watcher)
        _on_child_hook()
        _reap_children()
    finally:
        watcher.close()


def _reap_children(timeout=60):
    oldest = time.time() - timeout
    for pid in [pid for pid, state in _watched_children.items() if isinstance(state, tuple) and state[2] < oldest]:
        del _watched_children[pid]


def _watch_child(pid, callback=None, loop=None, ref=False):
    watcher = (loop or get_hub().loop).child(pid, ref=ref)
    _watched_children[pid] = watcher
    watcher.start(_on_child, watcher, callback)


def fork_and_watch(callback=None, loop=None, ref=False, fork=fork_gevent):
    pid = fork()
    if pid:
        _watch_child(pid, callback, loop, ref)
    return pid


def waitpid(pid, options):
    """As the original, but a child of gevent's fork is waited for in the loop."""
    if pid == -1:
        ended = [state for state in _watched_children.values() if isinstance(state, tuple)]
        if ended:
            pid = min(ended, key=lambda state: state[2])[0]
        elif options == 0:
            hub = get_hub()
            watcher = hub.loop.child(0, False)
            try:
                hub.wait(watcher)
                return watcher.rpid, watcher.rstatus
            finally:
                watcher.close()
    state = _watched_children.get(pid)
    if state is None:
        return _waitpid(pid, options)
    if isinstance(state, tuple):
        del _watched_children[pid]
        return state[:2]
    if options & __os__.WNOHANG:
        return 0, 0
    ended = state.loop.child(pid, False)
    try:
        get_hub().wait(ended)
    finally:
        ended.close()
    return state.rpid, state.rstatus


def forkpty_and_watch(callback=None, loop=None, ref=False, forkpty=forkpty_gevent):
    made = []

    def fork():
        made[:] = forkpty()
        return made[0]
    fork_and_watch(callback, loop, ref, fork)
    return tuple(made)


if config.disable_watch_children:
    fork = fork_gevent
    forkpty = forkpty_gevent
    __extensions__.append('waitpid')
else:
    def fork(*args, **kwargs):
        return fork_and_watch(*args, **kwargs)

    def forkpty(*args, **kwargs):
        return forkpty_and_watch(*args, **kwargs)

    _raw_spawn, _raw_spawnp = __os__.posix_spawn, __os__.posix_spawnp

    def posix_spawn(*args, **kwargs):
        pid = _raw_spawn(*args, **kwargs)
        _watch_child(pid)
        return pid

    def posix_spawnp(*args, **kwargs):
        pid = _raw_spawnp(*args, **kwargs)
        _watch_child(pid)
        return pid

    __implements__ += ['waitpid', 'posix_spawn', 'posix_spawnp']

__all__ = __implements__ + __extensions__


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__os__, name)
