"""Models `os` as far as it is about the process: its id, its environment, its end, signals to itself.

Files are those that the case makes (_os_files), other programs those of lib/_programs.  fork is in
modules/processes/children.h.
"""
import _os
import posixpath as path
import sys

import _descriptors
import _fork_hooks
import _system_calls
import _unmodelled
from _environ import _Environ
from _environ import make as _make_environ
from _environ import putenv
from _environ import unsetenv
from _fork_hooks import register_at_fork
from _os import _exit
from _os import getpid
from _os import getppid
from _os import write as _write_own
from _signals import kill
from _system_calls import check as _check

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
defpath = '/bin:/usr/bin'
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE = 0, *range(64, 70)
EX_SOFTWARE, EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = range(70, 79)
WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_bytes_environ = True

environ = _os.environment()
if environ is None:
    environ = {'PATH': '/usr/bin:/bin', 'HOME': '/tmp', 'LANG': 'C.UTF-8'}
environ, environb = _make_environ(environ)

__name__ = 'posix'      # what its functions say of themselves


def _is_file(fd):
    """Whether a descriptor is that of a file of the case."""
    return _descriptors.file_number(fd) != 0


def write(fd, data, /):
    data = _system_calls.bytes_of(data)
    if fd in (1, 2):
        return _check(_write_own(fd, data))
    return _blocking(_descriptors.write, fd, 4, data)


def read(fd, n, /):
    return _blocking(_descriptors.read, fd, 1, n)


def _blocking(call, fd, events, argument):
    if not get_blocking(fd):
        return _check(call(fd, argument))
    return _system_calls.blocking(call, fd, events, argument)


def set_blocking(fd, blocking, /):
    _check(0 if _descriptors.is_open(fd) else -9)
    _descriptors.set_blocking(fd, blocking)


def get_blocking(fd, /):
    _check(0 if _descriptors.is_open(fd) else -9)
    return _descriptors.is_blocking(fd)


def pipe():
    return _check(_descriptors.pipe())


def close(fd):
    _check(_descriptors.close(fd))


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def dup(fd, /):
    return _check(_descriptors.dup(fd))


def dup2(fd, fd2, inheritable=True):
    set_inheritable(_check(_descriptors.dup2(fd, fd2)), inheritable)
    return fd2


def posix_spawn(*args, **options):
    # gevent looks at it, and few call it.
    import _os_programs
    return _os_programs.spawn_by_posix(*args, **options)


posix_spawnp = posix_spawn


def forkpty():
    # As above.
    import _os_terminals
    return _os_terminals.forkpty()


def set_inheritable(fd, inheritable, /):
    if not _descriptors.is_open(fd):
        raise OSError(9, 'Bad file descriptor')
    _descriptors.set_inheritable(fd, inheritable)


def get_inheritable(fd, /):
    if not _descriptors.is_open(fd):
        raise OSError(9, 'Bad file descriptor')
    return _descriptors.is_inheritable(fd)


def isatty(fd, /):
    import _terminals
    return isinstance(_terminals.which(fd), tuple)


def cpu_count():
    return 2


if sys.version_info >= (3, 13):
    def process_cpu_count():
        return cpu_count()


def sched_getaffinity(pid):
    return set(range(cpu_count()))


def getcwd():
    return _os.folder()


def chdir(path):
    import _files
    where = _files.whole(path)
    if not _files.is_folder(where):
        _files.find(where, path)
        _files.refuse(20, path)
    _os.set_folder(where)


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def getgroups():
    return [getgid()]


def getresuid():
    return (getuid(),) * 3


getresgid = getresuid


def _becomes(*ids):
    """Who is nobody in particular, can only stay so."""
    for number in ids:
        _check(0 if number in (-1, getuid()) else -1)


def setuid(uid, /):
    _becomes(uid)


def setreuid(ruid, euid, /):
    _becomes(ruid, euid)


def setresuid(ruid, euid, suid, /):
    _becomes(ruid, euid, suid)


seteuid = setgid = setegid = setuid
setregid, setresgid = setreuid, setresuid


def setgroups(groups, /):
    _check(-1)


def initgroups(username, gid, /):
    _check(-1)


def getlogin():
    raise OSError(6, 'No such device or address')


def sched_yield():
    import time
    time.sleep(0)


def WSTOPSIG(status):
    return status >> 8 & 0xff


def WIFCONTINUED(status):
    return status == 0xffff


def strerror(code, /):
    return _system_calls.strerror(code)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    if not hasattr(kind, '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + kind.__name__)
    text = kind.__fspath__(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError('expected %s.__fspath__() to return str or bytes, not %s' % (
            kind.__name__, type(text).__name__))
    return text


_entropy = {}    # process id: where its bytes come from


def urandom(size):
    """The same bytes in every run, others in each process; drawing them leaves the program's own random numbers alone.
    """
    if getpid() not in _entropy:
        import random
        _entropy[getpid()] = random.Random(getpid())
    return bytes(_entropy[getpid()].randrange(256) for _ in range(size))


getrandom = urandom


def fork():
    """The case goes on twice; see modules/processes/children.h."""
    _os.check_fork()
    pid = _fork_hooks.fork()
    if pid:
        _warn_of_threads('fork')
    return pid


def _warn_of_threads(name):
    if sys.version_info >= (3, 12) and _os.live_threads() > 1:
        import warnings
        warnings.warn('This process (pid=%d) is multi-threaded, use of %s() may lead to deadlocks in the child.'
                      % (getpid(), name), DeprecationWarning, 3)


def _wait_natively(pid, options):
    ended = _os.waitpid(pid, options)   # whatever a patch makes of waitpid()
    if ended is None:
        raise ChildProcessError(10, 'No child processes')
    return ended


def waitpid(pid, options, /):
    return _wait_natively(pid, options)


def wait():
    return _wait_natively(-1, 0)


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    return status & 0x7f not in (0, 0x7f)


def WTERMSIG(status):
    return status & 0x7f


def WIFSTOPPED(status):
    return status & 0xff == 0x7f


def WCOREDUMP(status):
    return False


if sys.version_info >= (3, 9):
    def waitstatus_to_exitcode(status):
        if WIFSTOPPED(status):
            raise ValueError('process stopped by delivery of signal %d' % WSTOPSIG(status))
        if WIFCONTINUED(status):
            raise ValueError('invalid wait status: %d' % status)
        return -WTERMSIG(status) if WIFSIGNALED(status) else WEXITSTATUS(status)

    def pidfd_open(pid, flags=0):
        fd = _os.pidfd_open(pid)
        if fd < 0:
            raise ProcessLookupError(-fd, 'No such process')
        return fd


# ---- what os.py defines itself

__name__ = 'os'


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


class _HasPath(type):

    def __instancecheck__(cls, instance):
        return hasattr(type(instance), '__fspath__')

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, '__fspath__')


class PathLike(metaclass=_HasPath):
    """What has __fspath__, whatever its class."""


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def get_exec_path(env=None):
    from _executables import program_folders
    if 'warnings' in sys.modules:   # whose filters are switched to and fro: what was told once is told once more
        sys.modules['warnings']._filters_mutated()
    return program_folders(env)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    import _file_objects
    return _file_objects.open(fd, mode, buffering, encoding, *args, **kwargs)


_missing = _unmodelled.attribute(globals(), {
    'this is not modelled of files': ('sendfile',)})


def __getattr__(name):
    try:
        return _missing(name)
    except AttributeError:
        if name.startswith('_'):
            raise
        for each in ('_os_files', '_os_folders', '_named_pipes', '_os_terminals', '_os_measures', '_os_programs',
                     '_os_flags', '_os_transfers'):
            module = __import__(each)   # no more of them than it takes
            if name in vars(module):
                globals()[name] = getattr(module, name)
                return globals()[name]
        raise
