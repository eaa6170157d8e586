"""Models gevent.builtins: on Python 3 there is nothing to replace.  All versions."""
import builtins as _standard

__import__ = _import = _standard.__import__
__implements__ = []
__all__ = []
