"""Models gevent.signal: signal() and getsignal(), which keep SIGCHLD for gevent's child watchers.

All versions; from 25.8 on set_wakeup_fd as well, to which the child watchers write for SIGCHLD.
"""
import signal as __signal__

from gevent._version import version_info

_UNSET = object()
_signal_signal = __signal__.signal
_signal_getsignal = __signal__.getsignal
_child_handler = _UNSET

__implements__ = ['signal', 'getsignal']
__extensions__ = []
_child_wakeup_fd = -1
if version_info >= (25, 8):
    __implements__.append('set_wakeup_fd')
    _signal_set_wakeup_fd = __signal__.set_wakeup_fd

    def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
        global _child_wakeup_fd
        _child_wakeup_fd = fd
        return _signal_set_wakeup_fd(fd, warn_on_full_buffer=warn_on_full_buffer)


def getsignal(signalnum):
    global _child_handler
    if signalnum != __signal__.SIGCHLD:
        return _signal_getsignal(signalnum)
    if _child_handler is _UNSET:
        _child_handler = _signal_getsignal(__signal__.SIGCHLD)
    return _child_handler


def signal(signalnum, handler):
    """As the original, but a handler for SIGCHLD runs in a greenlet when a child watcher fires."""
    global _child_handler
    if signalnum != __signal__.SIGCHLD:
        return _signal_signal(signalnum, handler)
    if handler not in (__signal__.SIG_IGN, __signal__.SIG_DFL) and not callable(handler):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL,'
                        ' or a callable object')
    old = getsignal(signalnum)
    _child_handler = handler
    if handler in (__signal__.SIG_IGN, __signal__.SIG_DFL):
        from gevent.hub import get_hub
        _signal_signal(signalnum, handler)
        get_hub().loop.reset_sigchld()
    return old


def _on_child_hook():
    """A child that gevent watches has ended: this runs in the hub, the program's handler in a greenlet."""
    if callable(_child_handler):
        from gevent.greenlet import Greenlet
        if _child_wakeup_fd >= 0:
            Greenlet(gevent.os._write, _child_wakeup_fd, bytes((__signal__.SIGCHLD,))).switch()
        # Copying signal's names put C's module over the name that gevent has for signal: this is a plain number.
        Greenlet(_child_handler, int(__signal__.SIGCHLD), None).switch()


import gevent.os
gevent.os._on_child_hook = _on_child_hook


__all__ = __implements__


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__signal__, name)
