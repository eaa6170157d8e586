"""Models `gc`: collect() lets unreachable objects die that somebody looks at, and closes what sqlite3 would close then.

get_objects() finds what the program can get at, but no garbage that waits for the collector.
"""
import sys

import _unmodelled
import _weakref

_enabled = True
callbacks = []
garbage = []
DEBUG_LEAK = 38


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
    return (700, 10, 10)


def set_threshold(*thresholds):
    pass


def set_debug(flags):
    pass


def freeze():
    pass


__getattr__ = _unmodelled.attribute(globals(), {
    'objects are not tracked': ('get_referrers', 'get_referents', 'is_tracked',
                                'get_stats')})
