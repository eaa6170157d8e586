"""Models `gc`: there is nothing to collect, everything lives until the case ends."""
import _unmodelled

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


def collect(generation=2):
    return 0


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
    'objects are not tracked': ('get_objects', 'get_referrers', 'get_referents', 'is_tracked',
                                'get_stats')})
