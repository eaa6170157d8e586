"""Models gevent.os: fork that keeps the hub usable in the child, and waitpid that lets others run.

All versions; 25.4 and later replace close as well, which here is the original.  Children that gevent
forked are watched by the loop, and their status is kept until somebody waits for it.
Left out: reading and writing descriptors in the loop.
"""
import os as __os__

from gevent._config import config
from gevent._version import version_info
from gevent.hub import _get_hub_noargs as get_hub
from gevent.hub import reinit

__implements__ = []
__extensions__ = ['tp_read', 'tp_write']

# pid -> its watcher, or (pid, status) once it ended
_watched_children = {}


def _on_child_hook():
    """gevent.signal puts its own here, for handlers of SIGCHLD."""
    return None


def tp_read(fd, n):
    return get_hub().threadpool.apply(__os__.read, (fd, n))


def tp_write(fd, buf):
    return get_hub().threadpool.apply(__os__.write, (fd, buf))


def _on_child(watcher, callback):
    watcher.stop()
    try:
        _watched_children[watcher.pid] = (watcher.pid, watcher.rstatus)
        if callback:
            callback(watcher)
        _on_child_hook()
    finally:
        watcher.close()


def _watch_child(pid, callback=None, loop=None, ref=False):
    watcher = (loop or get_hub().loop).child(pid, ref=ref)
    _watched_children[pid] = watcher
    watcher.start(_on_child, watcher, callback)


if hasattr(__os__, 'fork'):
    _raw_fork = __os__.fork
    __implements__.append('fork')
    __extensions__ += ['fork_gevent', 'fork_and_watch']

    def fork_gevent():
        """fork, with the hub made anew in the child."""
        pid = _raw_fork()
        if not pid:
            reinit()
        return pid

    def fork_and_watch(callback=None, loop=None, ref=False, fork=fork_gevent):
        pid = fork()
        if pid:
            _watch_child(pid, callback, loop, ref)
        return pid

    def fork(*args, **kwargs):
        return fork_gevent() if config.disable_watch_children else fork_and_watch(*args, **kwargs)


if hasattr(__os__, 'waitpid'):
    _waitpid = __os__.waitpid
    __implements__.append('waitpid')

    def waitpid(pid, options):
        """As the original, but a child of gevent's fork is waited for in the loop."""
        if pid == -1:
            ended = [each for each, state in _watched_children.items() if isinstance(state, tuple)]
            if ended:
                pid = ended[0]
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
            return state
        if options & __os__.WNOHANG:
            return 0, 0
        ended = state.loop.child(pid, False)
        try:
            get_hub().wait(ended)
        finally:
            ended.close()
        return state.rpid, state.rstatus


for _name in ('posix_spawn', 'posix_spawnp'):
    if hasattr(__os__, _name):
        def _make_spawn(original):
            def spawn_and_watch(*args, **kwargs):
                pid = original(*args, **kwargs)
                _watch_child(pid)
                return pid
            return spawn_and_watch

        globals()[_name] = _make_spawn(getattr(__os__, _name))
        __implements__.append(_name)

if version_info >= (25, 4) and hasattr(__os__, 'close'):
    close = __os__.close
    __implements__.append('close')

__all__ = __implements__ + __extensions__


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__os__, name)
