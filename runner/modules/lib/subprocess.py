"""Models subprocess: the names that gevent replaces; starting a process is unsupported."""
from _frames import unsupported

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    pass


class TimeoutExpired(SubprocessError):
    pass


class CompletedProcess:
    pass


class Popen:
    def __init__(self, *args, **kwargs):
        unsupported('subprocess: other processes are not modelled')


def _starting(name):
    def function(*args, **kwargs):
        unsupported('subprocess.%s(): other processes are not modelled' % name)
    function.__name__ = name
    return function


for _name in ('call', 'check_call', 'check_output', 'run', 'getoutput', 'getstatusoutput'):
    globals()[_name] = _starting(_name)
