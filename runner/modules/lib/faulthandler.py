"""Models `faulthandler`: a watchdog that comes in time is unsupported, one that is cancelled does nothing."""
import _unmodelled
from _frames import unsupported as _unsupported
from _native_thread import allocate_lock as _allocate_lock
from _native_thread import start_new_thread as _start_new_thread

_enabled = False
_armed = [0]


def enable(file=None, all_threads=True, c_stack=True):
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def is_enabled():
    return _enabled


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    _armed[0] += 1
    _start_new_thread(_watch, (timeout, _armed[0]))


def cancel_dump_traceback_later():
    _armed[0] += 1


def _watch(timeout, number):
    # A native thread of its own, as faulthandler's is, waiting where no patch reaches.
    never = _allocate_lock()
    never.acquire()
    never.acquire(True, timeout)
    if _armed[0] == number:
        _unsupported('faulthandler.dump_traceback_later(): the dump of all threads')


def register(signum, file=None, all_threads=True, chain=False):
    pass


def unregister(signum):
    return False


__getattr__ = _unmodelled.attribute(globals(), {
    'the dump of all threads': ('dump_traceback', 'dump_c_stack')})
