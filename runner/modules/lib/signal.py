"""Models `signal`: handlers, and signals that the main thread sends to its own process.

CPython runs a handler in the main thread between two of its instructions; one that the main thread
sends to itself runs right after the call.  Signals from other threads, timers (alarm, setitimer), and the
default actions that end a process are unsupported.
"""
import _os
import sys

import _unmodelled
from _frames import unsupported as _unsupported

_NAMES = {'SIGHUP': 1, 'SIGINT': 2, 'SIGQUIT': 3, 'SIGABRT': 6, 'SIGKILL': 9, 'SIGUSR1': 10,
          'SIGSEGV': 11, 'SIGUSR2': 12, 'SIGPIPE': 13, 'SIGALRM': 14, 'SIGTERM': 15, 'SIGCHLD': 17,
          'SIGCONT': 18, 'SIGSTOP': 19, 'SIGTSTP': 20, 'SIGURG': 23, 'SIGWINCH': 28, 'SIGIO': 29}


class Signals(int):
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
    globals()[_name] = Signals(_NAMES[_name])
SIG_DFL = Handlers(0)
SIG_IGN = Handlers(1)
NSIG = 65
ITIMER_REAL = 0
ITIMER_VIRTUAL = 1
SIG_BLOCK = 0
SIG_UNBLOCK = 1
SIG_SETMASK = 2


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {2: default_int_handler, 13: SIG_IGN}
_ignored_by_default = (17, 18, 23, 28)


def _check_number(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')


def signal(signalnum, handler, /):
    if not _os.in_main_thread():
        raise ValueError('signal only works in main thread'
                         + (' of the main interpreter' if sys.version_info >= (3, 10) else ''))
    _check_number(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, '
                        'or a callable object')
    if signalnum in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = getsignal(signalnum)
    _handlers[int(signalnum)] = handler
    return before


def getsignal(signalnum, /):
    _check_number(signalnum)
    return _handlers.get(int(signalnum), SIG_DFL)


def _deliver(signalnum, sender):
    """A signal to this process, sent by the running thread."""
    if signalnum == 0:
        return
    handler = getsignal(signalnum)
    if handler is SIG_IGN or handler == 1:
        return
    if not callable(handler):
        if signalnum not in _ignored_by_default:
            _unsupported(f'{sender}: the default action of signal {int(signalnum)}')
        return
    if not _os.in_main_thread():
        _unsupported(f'{sender} outside the main thread')
    handler(int(signalnum), sys._getframe(2))


def raise_signal(signalnum, /):
    _deliver(signalnum, 'signal.raise_signal()')


def strsignal(signalnum, /):
    return Signals(signalnum).name


def valid_signals():
    return {Signals(number) for number in range(1, NSIG) if number not in (32, 33)}


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    pass


def pthread_sigmask(how, mask, /):
    return set()


__getattr__ = _unmodelled.attribute(globals(), {
    'signals from outside are not modelled': (
        'alarm', 'setitimer', 'getitimer', 'pause', 'pthread_kill', 'sigwait', 'sigpending',
        'sigtimedwait', 'sigwaitinfo')})
