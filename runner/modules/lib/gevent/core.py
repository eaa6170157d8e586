"""Models gevent.core: the native loop under its old name.  All versions."""
from _gevent_core import loop

__all__ = ['loop']
