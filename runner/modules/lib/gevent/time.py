"""Models gevent.time: the time module with a sleep that parks a greenlet.  All versions."""
import time as __time__

from gevent.hub import sleep

__implements__ = ['sleep']
__all__ = __implements__


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__time__, name)
