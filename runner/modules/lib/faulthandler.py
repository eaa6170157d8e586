"""Models `faulthandler`: the stacks of all native threads on stderr, at once or by a watchdog."""
import sys

import _unmodelled
from _native_thread import allocate_lock as _allocate_lock
from _native_thread import get_ident as _get_ident
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


def _lines_of(frame):
    while frame is not None:
        code = frame.f_code
        yield f'  File "{code.co_filename}", line {frame.f_lineno} in {code.co_name}\n'
        frame = frame.f_back


def _write(file, text):
    if file is None:
        file = sys.stderr
    file.fileno()       # what is no file of the system's cannot be written to
    file.write(text if hasattr(file, 'encoding') else text.encode())


def _write_stacks(file, current, left_out=None):
    blocks = []
    for ident, frame in sys._current_frames().items():
        if ident != left_out:
            head = 'Current thread' if ident == current else 'Thread'
            blocks.append(f'{head} 0x{ident:016x} (most recent call first):\n' + ''.join(_lines_of(frame)))
    _write(file, '\n'.join(blocks))


def dump_traceback(file=None, all_threads=True):
    if all_threads:
        _write_stacks(file, _get_ident())
    else:
        _write(file, 'Stack (most recent call first):\n' + ''.join(_lines_of(sys._getframe(1))))


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    _armed[0] += 1
    _start_new_thread(_watch, (timeout, _armed[0], repeat, file, exit))


def cancel_dump_traceback_later():
    _armed[0] += 1


def _watch(timeout, number, repeat, file, exit):
    # A native thread of its own, as faulthandler's is, waiting where no patch reaches.
    never = _allocate_lock()
    never.acquire()
    while True:
        never.acquire(True, timeout)
        if _armed[0] != number:
            return
        minutes, seconds = divmod(int(timeout), 60)
        _write(file, f'Timeout ({minutes // 60}:{minutes % 60:02}:{seconds:02})!\n')
        _write_stacks(file, None, _get_ident())
        if exit:
            from _os import _exit
            _exit(1)
        if not repeat:
            return


def register(signum, file=None, all_threads=True, chain=False):
    pass


def unregister(signum):
    return False


__getattr__ = _unmodelled.attribute(globals(), {
    'the dump of C stacks': ('dump_c_stack',)})
