"""Models `multiprocessing`: processes by fork, spawn and fork server, pipes, queues, what they share, pools, managers.

All versions.  Threads that look like processes are in .dummy.
"""
import sys

from multiprocessing import context

__all__ = [name for name in dir(context._default_context) if not name.startswith('_')]
globals().update((name, getattr(context._default_context, name)) for name in __all__)

# What other processes, to which the program is another module, send under its name there.
if '__main__' in sys.modules:
    sys.modules['__mp_main__'] = sys.modules['__main__']
