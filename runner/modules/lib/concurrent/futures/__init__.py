"""Models CPython's `concurrent.futures`, 3.8 to 3.14.

As in CPython the executors' modules are imported at the first use of their names: that is when a
thread pool registers what it does at exit, and with what `threading` it does so.
"""
import sys

from concurrent.futures._base import ALL_COMPLETED
from concurrent.futures._base import FIRST_COMPLETED
from concurrent.futures._base import FIRST_EXCEPTION
from concurrent.futures._base import BrokenExecutor
from concurrent.futures._base import CancelledError
from concurrent.futures._base import Executor
from concurrent.futures._base import Future
from concurrent.futures._base import InvalidStateError
from concurrent.futures._base import TimeoutError
from concurrent.futures._base import as_completed
from concurrent.futures._base import wait

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'BrokenExecutor', 'InvalidStateError', 'Future', 'Executor', 'wait', 'as_completed',
           'ProcessPoolExecutor', 'ThreadPoolExecutor')


def __getattr__(name):
    global ProcessPoolExecutor, ThreadPoolExecutor
    if name == 'ThreadPoolExecutor':
        from concurrent.futures.thread import ThreadPoolExecutor
        return ThreadPoolExecutor
    if name == 'ProcessPoolExecutor':
        from concurrent.futures.process import ProcessPoolExecutor
        return ProcessPoolExecutor
    if sys.version_info < (3, 11):
        raise AttributeError(f'module {__name__} has no attribute {name}')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
