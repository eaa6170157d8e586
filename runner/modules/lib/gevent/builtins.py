"""Models gevent.builtins: on Python 3 there is nothing to replace.  All versions."""
__implements__ = []
__all__ = []
