"""Models `multiprocessing`: processes by fork, pipes, queues that children fill, and threads in .pool and .dummy.

All versions.  What needs memory or locks that processes share, or sends to a child what the parent makes later, is
unsupported when it is used.
"""
from multiprocessing import context

__all__ = [name for name in dir(context._default_context) if not name.startswith('_')]
globals().update((name, getattr(context._default_context, name)) for name in __all__)
