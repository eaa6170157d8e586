"""Models tracemalloc without its traces: whether it traces, and how many frames it would keep. What was allocated where
is unsupported: objects of the model have other sizes than CPython's, and other ones are made.
"""
import sys

from _frames import unsupported as _unsupported

_MOST_FRAMES = 65535 if sys.version_info >= (3, 9) else 178956969

_limit = 1
_is_on = False


def start(nframe=1):
    global _limit, _is_on
    if not 1 <= nframe <= _MOST_FRAMES:
        raise ValueError(f'the number of frames must be in range [1; {_MOST_FRAMES}]')
    if not _is_on:
        _limit, _is_on = nframe, True


def stop():
    global _is_on
    _is_on = False


def is_tracing():
    return _is_on


def get_traceback_limit():
    return _limit


def clear_traces():
    pass


def reset_peak():
    pass


def get_traced_memory():
    if _is_on:
        _unsupported('tracemalloc: sizes of memory')
    return (0, 0)


def get_object_traceback(obj):
    if _is_on:
        _unsupported('tracemalloc: where an object was allocated')
    return None


def take_snapshot():
    if not _is_on:
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    _unsupported('tracemalloc: snapshots')


def __getattr__(name):
    if name in ('Snapshot', 'Filter', 'DomainFilter', 'Statistic', 'StatisticDiff', 'Trace', 'Traceback', 'Frame',
                'get_tracemalloc_memory', 'BaseFilter'):
        _unsupported(f'tracemalloc.{name}')
    raise AttributeError(f"module 'tracemalloc' has no attribute {name!r}")
