"""Models CPython's `contextvars`: the names of _contextvars."""
from _contextvars import Context
from _contextvars import ContextVar
from _contextvars import copy_context
from _contextvars import Token

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
