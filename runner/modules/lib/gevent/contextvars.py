"""Models gevent.contextvars: the standard names; greenlets carry their contexts themselves.

All versions.
"""
from contextvars import Context
from contextvars import ContextVar
from contextvars import copy_context

__implements__ = []
__all__ = ['ContextVar', 'Context', 'copy_context']
