"""Models `os` as far as it is about the process: its id, its environment, its end, signals to itself.

There are no files, and nothing forks: what would need them is unsupported.
"""
import posixpath as path
import sys

import _unmodelled
from _frames import unsupported as _unsupported
from _os import _exit
from _os import getpid
from _os import getppid
from _os import write
from _signals import kill

sys.modules['os.path'] = path

name = 'posix'
sep = '/'
altsep = None
curdir = '.'
pardir = '..'
extsep = '.'
pathsep = ':'
linesep = '\n'
devnull = '/dev/null'
error = OSError
EX_OK = 0
WNOHANG = 1

environ = {'PATH': '/usr/bin:/bin', 'HOME': '/tmp', 'LANG': 'C.UTF-8'}


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    pass


def unsetenv(key):
    pass


def cpu_count():
    return 2


if sys.version_info >= (3, 13):
    def process_cpu_count():
        return cpu_count()


def sched_getaffinity(pid):
    return set(range(cpu_count()))


def getcwd():
    return '/tmp'


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def strerror(code):
    return f'Error {code}'


def fspath(path):
    return path if isinstance(path, (str, bytes)) else path.__fspath__()


def fsencode(filename):
    return filename.encode()


def fsdecode(filename):
    return filename.decode()


def urandom(size):
    import random
    return bytes(random.randrange(256) for _ in range(size))


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Nothing forks in the simulated process."""


__getattr__ = _unmodelled.attribute(globals(), {
    'other processes are not modelled': (
        'fork', 'forkpty', 'waitpid', 'wait', 'wait3', 'wait4', 'system', 'popen', 'execv', 'execve',
        'execvp', 'spawnv', 'posix_spawn', 'abort', 'killpg', 'setsid', 'nice'),
    'files are not modelled': (
        'pipe', 'pipe2', 'open', 'close', 'read', 'dup', 'dup2', 'fdopen', 'set_blocking', 'listdir',
        'mkdir', 'makedirs', 'remove', 'unlink', 'rename', 'rmdir', 'stat', 'chdir', 'walk', 'scandir',
        'access', 'chmod', 'isatty')})
