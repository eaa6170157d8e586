"""Models `signal`: handlers, signals that the process sends to itself, the alarm timer.

CPython runs a handler in the main thread between two of its instructions; one that the main thread
sends to itself runs right after the call.  What a signal does is in `_signals`.  Blocking signals and
waiting for them are unsupported.
"""
import _os
import _signals
import sys

import _unmodelled
from _frames import unsupported as _unsupported
from _signals import pause
from _signals import pthread_kill
from _signals import raise_signal

_NAMES = {'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5, 'SIGABRT': 6, 'SIGIOT': 6, 'SIGBUS': 7,
          'SIGFPE': 8, 'SIGKILL': 9, 'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14,
          'SIGTERM': 15, 'SIGCHLD': 17, 'SIGCLD': 17, 'SIGCONT': 18, 'SIGSTOP': 19, 'SIGTSTP': 20, 'SIGTTIN': 21,
          'SIGTTOU': 22, 'SIGURG': 23, 'SIGXCPU': 24, 'SIGXFSZ': 25, 'SIGVTALRM': 26, 'SIGPROF': 27, 'SIGWINCH': 28,
          'SIGIO': 29, 'SIGPOLL': 29, 'SIGPWR': 30, 'SIGSYS': 31, 'SIGRTMIN': 34, 'SIGRTMAX': 64}
if sys.version_info >= (3, 11):
    _NAMES['SIGSTKFLT'] = 16


class _SignalsByName(type):
    """As of an enum: by subscript, and one after the other, without the other names of the same number."""

    def __getitem__(cls, name):
        return vars(cls)[name] if name in _NAMES else {}[name]

    def __iter__(cls):
        return iter([cls(number) for number in sorted(set(_NAMES.values()))])

    def __len__(cls):
        return len(set(_NAMES.values()))

    def __call__(cls, value):
        known = next((name for name, number in _NAMES.items() if number == value), None)
        if known is None:
            raise ValueError(f'{value!r} is not a valid Signals')
        return vars(cls)[known]


class Signals(int, metaclass=_SignalsByName):
    """Numbers that know their names."""

    @property
    def name(self):
        return next((name for name, number in _NAMES.items() if number == int(self)), str(int(self)))

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f'<Signals.{self.name}: {int(self)}>'

    def __str__(self):
        return str(int(self)) if sys.version_info >= (3, 11) else f'Signals.{self.name}'


class Handlers(int):

    @property
    def name(self):
        return ('SIG_DFL', 'SIG_IGN')[int(self)]

    def __repr__(self):
        return f'<Handlers.{self.name}: {int(self)}>'

    def __str__(self):
        return str(int(self)) if sys.version_info >= (3, 11) else f'Handlers.{self.name}'


for _name in _NAMES:
    # Two names of one number are one object.
    globals()[_name] = next((vars(Signals)[other] for other in _NAMES
                             if other in vars(Signals) and _NAMES[other] == _NAMES[_name]),
                            None) or int.__new__(Signals, _NAMES[_name])
    setattr(Signals, _name, globals()[_name])
SIG_DFL = Handlers(0)
SIG_IGN = Handlers(1)
NSIG = 65
ITIMER_REAL = 0
ITIMER_VIRTUAL = 1
ITIMER_PROF = 2
ItimerError = OSError
SIG_BLOCK = 0
SIG_UNBLOCK = 1
SIG_SETMASK = 2


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {2: default_int_handler, 13: SIG_IGN}


def _check_number(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')


def _check_thread(function):
    if not _os.in_main_thread():
        raise ValueError(function + ' only works in main thread'
                         + (' of the main interpreter' if sys.version_info >= (3, 10) else ''))


def signal(signalnum, handler, /):
    _check_thread('signal')
    _check_number(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, '
                        'or a callable object')
    if signalnum in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = getsignal(signalnum)
    _handlers[int(signalnum)] = handler
    _signals.set_action(int(signalnum), None if handler is default_int_handler else handler)
    return before


def getsignal(signalnum, /):
    _check_number(signalnum)
    return _handlers.get(int(signalnum), SIG_DFL)


def alarm(seconds, /):
    """SIGALRM in *seconds* (0: none); the whole seconds that an earlier one had left."""
    left, _interval = _signals.set_timer(seconds, 0)
    return -int(-left // 1)


def setitimer(which, seconds, interval=0.0, /):
    if which != ITIMER_REAL:
        _unsupported('signal.setitimer(): timers of the CPU time')
    return _signals.set_timer(seconds, interval)


def getitimer(which, /):
    return _signals.timer() if which == ITIMER_REAL else (0.0, 0.0)


def sigpending():
    return set()


def strsignal(signalnum, /):
    _check_number(signalnum)
    real_time = int(signalnum) - SIGRTMIN
    return f'Real-time signal {real_time}' if real_time >= 0 else _signals.description(int(signalnum))


def valid_signals():
    named = set(_NAMES.values())
    return {Signals(number) if number in named else number for number in range(1, NSIG) if number not in (32, 33)}


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    """Where the number of each signal that comes is written, or -1; the descriptor before that."""
    import os
    _check_thread('set_wakeup_fd')
    if fd >= 0 and os.get_blocking(fd):
        raise ValueError('the fd %d must be in non-blocking mode' % fd)
    return _signals.set_wakeup_descriptor(fd)


def siginterrupt(signalnum, flag, /):
    pass


def pthread_sigmask(how, mask, /):
    if list(mask):
        _unsupported('signal.pthread_sigmask(): blocked signals are not modelled')
    return set()


__getattr__ = _unmodelled.attribute(globals(), {
    'blocked signals are not modelled': ('sigwait', 'sigtimedwait', 'sigwaitinfo')})
