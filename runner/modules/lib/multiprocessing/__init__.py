"""Models `multiprocessing`: processes by fork, pipes, queues, what they share, pools of them, and threads in .dummy.

All versions.  Managers are unsupported when they are used.
"""
from multiprocessing import context

__all__ = [name for name in dir(context._default_context) if not name.startswith('_')]
globals().update((name, getattr(context._default_context, name)) for name in __all__)
