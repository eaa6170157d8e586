"""Models signal: handlers are kept and shown; nothing in the simulated process sends a signal."""
import _os

SIGHUP = 1
SIGINT = 2
SIGQUIT = 3
SIGKILL = 9
SIGUSR1 = 10
SIGUSR2 = 12
SIGPIPE = 13
SIGALRM = 14
SIGTERM = 15
SIGCHLD = 17
SIG_DFL = 0
SIG_IGN = 1
ITIMER_REAL = 0


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN}


def signal(signalnum, handler):
    if _os.in_main_thread() is False:
        raise ValueError('signal only works in main thread of the main interpreter')
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    old = _handlers.get(signalnum, SIG_DFL)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum):
    return _handlers.get(signalnum, SIG_DFL)


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag):
    pass


def _unmodelled(name):
    def function(*args, **kwargs):
        from _frames import unsupported
        unsupported('signal.%s()' % name)
    function.__name__ = name
    return function


for _name in ('alarm', 'setitimer', 'getitimer', 'pause', 'raise_signal', 'pthread_kill', 'sigwait'):
    globals()[_name] = _unmodelled(_name)
