"""Models `gc`: collect() lets unreachable objects die that somebody looks at, and closes what sqlite3 would close then.

get_objects() and get_referrers() find what the program can get at, and garbage that waits for the collector.
"""
import sys

import _references
import _unmodelled
import _weakref
from _frames import unsupported

_enabled = True
callbacks = []
garbage = []
DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
_thresholds = (2000 if sys.version_info >= (3, 13) else 700, 10, 10)
_flags = 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


_closers = []       # for what would be deallocated and closes something then


def _tell(phase, generation, collected):
    for callback in callbacks:
        callback(phase, {'generation': generation, 'collected': collected, 'uncollectable': 0})


def collect(generation=2):
    if _flags & ~DEBUG_UNCOLLECTABLE:
        unsupported('gc: collections that tell what they find')
    _tell('start', generation, 0)
    for close in _closers:
        close()
    tasks = sys.modules.get('asyncio.tasks')        # which has garbage that has something to say when it goes
    if tasks is not None:
        tasks._watch_pending()
    collected = _weakref.collect()
    if tasks is not None:
        tasks._leave_pending()
    _tell('stop', generation, collected)
    return collected


def get_objects(generation=None):
    return _weakref.get_objects()


def get_count():
    return (0, 0, 0)


def get_threshold():
    return _thresholds


def set_threshold(threshold0, *more):
    """Kept only: nothing is collected by itself."""
    global _thresholds
    _thresholds = (threshold0, *more, *_thresholds[1 + len(more):])


def get_debug():
    return _flags


def set_debug(flags, /):
    global _flags
    _flags = flags


def freeze():
    pass


def unfreeze():
    pass


# What holds nothing that a cycle could go through.  Dictionaries of such are tracked from 3.14 on, and tuples of such
# no more (before, a collection found that out).
_ATOMS = (int, float, str, bytes, bytearray, bool, type(None), range, type(NotImplemented), type(...))


def is_tracked(obj, /):
    kind = type(obj)
    if kind in _ATOMS or kind is object or obj == () and kind is tuple:
        return False
    if kind is dict and sys.version_info < (3, 14):
        return any(is_tracked(each) for pair in obj.items() for each in pair)
    if kind is tuple and sys.version_info >= (3, 14):
        return any(is_tracked(each) for each in obj)
    return True


def get_referrers(*objs):
    return _references.referrers(objs)


def get_referents(*objs):
    return _references.referents(objs)


__getattr__ = _unmodelled.attribute(globals(), {
    'collections are not recorded': ('get_stats', 'get_freeze_count', 'is_finalized')})
