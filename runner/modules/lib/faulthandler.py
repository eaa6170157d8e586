"""Models `faulthandler`: the stacks of native threads on stderr, at once, by a watchdog or when a signal comes.

What a signal does is noted where C notes it: the module signal knows nothing of it.
"""
import sys
from os import write as _write_bytes

import _signals
import _unmodelled
from _native_thread import allocate_lock as _allocate_lock
from _native_thread import get_ident as _get_ident
from _native_thread import start_new_thread as _start_new_thread

_enabled = False
_armed = [0]
_handled_before = {}    # by the signals that are registered
_FATAL = (4, 6, 7, 8, 11)
_NEVER_HANDLED = (9, 19)    # SIGKILL, SIGSTOP


def enable(file=None, all_threads=True, c_stack=True):
    global _enabled
    _descriptor_of(file)
    _enabled = True


def disable():
    global _enabled
    was_enabled, _enabled = _enabled, False
    return was_enabled


def is_enabled():
    return _enabled


def _lines_of(frame):
    while frame is not None:
        code = frame.f_code
        yield f'  File "{code.co_filename}", line {frame.f_lineno} in {code.co_name}\n'
        frame = frame.f_back


def _descriptor_of(file):
    """Where to write, with nothing left before it."""
    if isinstance(file, int):
        return file
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError('sys.stderr is None')
    descriptor = file.fileno()
    try:
        file.flush()
    except Exception:
        pass
    return descriptor


def _write(file, text):
    _write_bytes(_descriptor_of(file), text.encode('ascii', 'backslashreplace'))


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
    if not isinstance(timeout, (int, float)):
        kind = type(timeout).__name__
        more = ' or float' if sys.version_info >= (3, 14) else ''
        raise TypeError(f"'{kind}' object cannot be interpreted as an integer{more}" if sys.version_info >= (3, 10) else
                        f'an integer is required (got type {kind})')
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    _armed[0] += 1
    _start_new_thread(_watch, (timeout, _armed[0], repeat, file, exit))


def cancel_dump_traceback_later():
    _armed[0] += 1


def _duration(seconds):
    whole, micros = divmod(-int(-seconds * 1000000 // 1), 1000000)
    minutes, seconds = divmod(whole, 60)
    return f'{minutes // 60}:{minutes % 60:02}:{seconds:02}' + (f'.{micros:06}' if micros else '')


def _watch(timeout, number, repeat, file, exit):
    # A native thread of its own, as faulthandler's is, waiting where no patch reaches.
    never = _allocate_lock()
    never.acquire()
    while True:
        never.acquire(True, timeout)
        if _armed[0] != number:
            return
        _write(file, f'Timeout ({_duration(timeout)})!\n')
        _write_stacks(file, None, _get_ident())
        if exit:
            from _os import _exit
            _exit(1)
        if not repeat:
            return


def _checked_signal(signum):
    signum = int(signum)
    if signum in _FATAL:
        raise RuntimeError(f'signal {signum} cannot be registered, use enable() instead')
    if not 1 <= signum < 65:
        raise ValueError('signal number out of range')
    if signum in _NEVER_HANDLED:
        raise OSError(22, 'Invalid argument')
    return signum


def register(signum, file=None, all_threads=True, chain=False):
    signum = _checked_signal(signum)
    import signal
    descriptor = _descriptor_of(file)
    before = _handled_before.setdefault(signum, signal.getsignal(signum))

    def handler(number, frame):
        if all_threads:
            _write_stacks(descriptor, _get_ident())
        else:
            _write(descriptor, 'Stack (most recent call first):\n' + ''.join(_lines_of(frame)))
        if chain and callable(before):
            before(number, frame)
        elif chain and before == signal.SIG_DFL:
            _signals.set_action(number, before)
            _signals.raise_signal(number)
    _signals.set_action(signum, handler)


def unregister(signum):
    signum = _checked_signal(signum)
    if signum not in _handled_before:
        return False
    import signal
    before = _handled_before.pop(signum)
    _signals.set_action(signum, None if before is signal.default_int_handler else before)
    return True


__getattr__ = _unmodelled.attribute(globals(), {
    'the dump of C stacks': ('dump_c_stack',)})
