"""Models `signal`: handlers, signals that the process sends to itself, the alarm timer.

CPython runs a handler in the main thread between two of its instructions; one that the main thread
sends to itself runs right after the call.  What a signal does is in `_signals`.  Each thread has
a mask of signals that it has blocked.
"""
import _os
import _signals
import sys

from _extension_types import compiled as _compiled
from _frames import unsupported as _unsupported
from _signals import pause
from _signals import pthread_kill
from _signals import raise_signal

_NUMBERS = {'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGILL': 4, 'SIGTRAP': 5, 'SIGABRT': 6, 'SIGBUS': 7, 'SIGFPE': 8,
            'SIGKILL': 9, 'SIGUSR1': 10, 'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14, 'SIGTERM': 15,
            'SIGSTKFLT': 16, 'SIGCHLD': 17, 'SIGCONT': 18, 'SIGSTOP': 19, 'SIGTSTP': 20, 'SIGTTIN': 21, 'SIGTTOU': 22,
            'SIGURG': 23, 'SIGXCPU': 24, 'SIGXFSZ': 25, 'SIGVTALRM': 26, 'SIGPROF': 27, 'SIGWINCH': 28, 'SIGIO': 29,
            'SIGPWR': 30, 'SIGSYS': 31, 'SIGRTMIN': 34, 'SIGRTMAX': 64}
_ALIASES = {'SIGCLD': 'SIGCHLD', 'SIGIOT': 'SIGABRT', 'SIGPOLL': 'SIGIO'}
if sys.version_info < (3, 11):
    del _NUMBERS['SIGSTKFLT']


class _Enumeration(type):
    """What signal's enumerations do as classes."""

    def __iter__(cls):
        return iter(cls._members.values())

    def __len__(cls):
        return len(cls._members)

    def __getitem__(cls, name):
        return cls._members[_ALIASES.get(name, name)]

    def __contains__(cls, value):
        return value in cls._members.values()

    @property
    def __members__(cls):
        return {**cls._members, **{name: cls[name] for name in _ALIASES if _ALIASES[name] in cls._members}}


class _Numbered(int, metaclass=_Enumeration):
    """A number that knows its name."""

    def __new__(cls, value):
        for member in cls._members.values():
            if member == value:
                return member
        raise ValueError(f'{value!r} is not a valid {cls.__name__}')

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f'<{type(self).__name__}.{self.name}: {int(self)}>'

    def __str__(self):
        return str(int(self)) if sys.version_info >= (3, 11) else f'{type(self).__name__}.{self.name}'


class Signals(_Numbered):
    _members = {}


class Handlers(_Numbered):
    _members = {}


def _enter(kind, name, number):
    member = kind._members[name] = int.__new__(kind, number)
    member.name = name
    globals()[name] = member
    setattr(kind, name, member)


for _name in _NUMBERS:
    _enter(Signals, _name, _NUMBERS[_name])
_enter(Handlers, 'SIG_DFL', 0)
_enter(Handlers, 'SIG_IGN', 1)
for _name in _ALIASES:
    globals()[_name] = Signals[_name]
    setattr(Signals, _name, Signals[_name])
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


def strsignal(signalnum, /):
    _check_number(signalnum)
    real_time = int(signalnum) - SIGRTMIN
    return f'Real-time signal {real_time}' if real_time >= 0 else _signals.description(int(signalnum))


def valid_signals():
    return _members(number for number in range(1, NSIG) if number not in (32, 33))


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    """Where the number of each signal that comes is written, or -1; the descriptor before that."""
    import os
    _check_thread('set_wakeup_fd')
    if fd >= 0 and os.get_blocking(fd):
        raise ValueError('the fd %d must be in non-blocking mode' % fd)
    return _signals.set_wakeup_descriptor(fd)


def siginterrupt(signalnum, flag, /):
    pass


# ---- blocked signals, and waiting for them

def _members(numbers):
    known = {int(member): member for member in Signals}
    return {known.get(number, number) for number in numbers}


def _checked_set(numbers):
    checked = []
    for number in numbers:
        if not 1 <= number < NSIG:
            limits = ' [1; 64]' if sys.version_info >= (3, 11) else ''
            raise ValueError(f'signal number {number} out of range{limits}')
        checked.append(int(number))
    return checked


def pthread_sigmask(how, mask, /):
    """What the thread had blocked before; a signal that this lets through is handled first."""
    numbers = _checked_set(mask)
    blocked = set(_signals.mask())
    if how == SIG_BLOCK:
        blocked.update(numbers)
    elif how == SIG_UNBLOCK:
        blocked.difference_update(numbers)
    elif how == SIG_SETMASK:
        blocked = set(numbers)
    else:
        raise OSError(22, 'Invalid argument')
    return _members(_signals.set_mask(sorted(blocked)))


def sigpending():
    return _members(_signals.pending())


def sigwait(sigset, /):
    return Signals(_signals.wait_for(_checked_set(sigset), None))


class struct_siginfo(tuple):
    """What sigwaitinfo() answers: the sender is always this process."""

    si_signo = property(lambda self: self[0])
    si_code = property(lambda self: self[1])
    si_errno = property(lambda self: self[2])
    si_pid = property(lambda self: self[3])
    si_uid = property(lambda self: self[4])
    si_status = property(lambda self: self[5])
    si_band = property(lambda self: self[6])


def _information(number):
    return struct_siginfo((number, 0, 0, _os.getpid(), 0, 0, 0)) if number else None


def sigwaitinfo(sigset, /):
    return _information(_signals.wait_for(_checked_set(sigset), None))


def sigtimedwait(sigset, timeout, /):
    """None if none of them came within *timeout* seconds."""
    numbers = _checked_set(sigset)
    if timeout < 0:
        raise ValueError('timeout must be non-negative')
    return _information(_signals.wait_for(numbers, timeout))


# Those that C has, and those that wrap one of C's, which told before 3.10 so.
for _function in (default_int_handler, alarm, setitimer, getitimer, strsignal, set_wakeup_fd, siginterrupt, sigwaitinfo,
                  sigtimedwait):
    _compiled(_function).__module__ = '_signal'
if sys.version_info < (3, 10):
    for _function in (signal, getsignal, valid_signals, pthread_sigmask, sigpending, sigwait):
        _function.__module__ = '_signal'
