"""Models os, as far as the end of a process, its environment and paths go."""
from _os import _exit, getpid, getppid, write

name = 'posix'
sep = '/'
linesep = '\n'
environ = {'PATH': '/usr/bin:/bin', 'HOME': '/tmp', 'LANG': 'C.UTF-8'}
devnull = '/dev/null'


def getenv(key, default=None):
    return environ.get(key, default)


def cpu_count():
    return 2


def getcwd():
    return '/tmp'


def fork():
    from _frames import unsupported
    unsupported('os.fork()')


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Nothing forks in the simulated process."""
