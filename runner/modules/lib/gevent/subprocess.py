"""Models gevent.subprocess: programs whose end the loop reports, and whose pipes greenlets read.

All versions.  The end comes by a child watcher and sets `result`; communicate() reads each pipe in a
greenlet of its own and waits for all of them.  The names of CPython's own machinery that the patched
functions must not use are put out of action.
"""
import os
import subprocess as __subprocess__
import sys

import _descriptors
import _fork_hooks
import _popen
from _executables import program_folders
from _popen import CalledProcessError
from _popen import PIPE
from _popen import STDOUT
from _popen import TimeoutExpired
from _popen import make_completed_process
from gevent._version import version_info
from gevent.event import AsyncResult
from gevent.greenlet import Greenlet
from gevent.greenlet import joinall
from gevent.hub import _get_hub_noargs as get_hub
from gevent.hub import getcurrent
from gevent.hub import sleep as _sleep
from gevent.os import _watch_child

__implements__ = ['Popen', 'call', 'check_call', 'check_output', '_posixsubprocess', 'run', 'CompletedProcess',
                  '_use_posix_spawn', '_USE_POSIX_SPAWN']
if sys.version_info[:2] >= (3, 11):
    __implements__.append('_fork_exec')
__imports__ = ['PIPE', 'STDOUT', 'CalledProcessError', 'DEVNULL', 'getstatusoutput', 'getoutput', 'SubprocessError',
               'TimeoutExpired']
__all__ = __implements__ + __imports__

_posixsubprocess = _fork_exec = None
_USE_POSIX_SPAWN = False
_UNTIL_EXEC = 0.001


def _use_posix_spawn():
    return False


def _have_file_object():
    global FileObject
    from gevent.fileobject import FileObject


def FileObject(*args, **kwargs):
    """Until the first was made: of that, gevent loses what it was told by name, an encoding among it."""
    _have_file_object()
    return FileObject(*args)


def _read_and_close(stream):
    try:
        return stream.read()
    finally:
        stream.close()


def _write_and_close(stream, data):
    try:
        if data:
            stream.write(data)
            stream.flush()
    except BrokenPipeError:
        pass
    finally:
        try:
            stream.close()
        except BrokenPipeError:
            pass


def _keep_traceback(failure):
    """In the child, where it is known."""
    import traceback
    failure.child_traceback = ''.join(traceback.format_exception(type(failure), failure, failure.__traceback__))


def _make_failure(returncode, args, output, stderr):
    failed = CalledProcessError(returncode, args, output)
    failed.stderr = stderr
    return failed


CompletedProcess = make_completed_process('gevent.subprocess', _make_failure)


class Popen(_popen.PopenBase):
    __module__ = 'gevent.subprocess'
    _completed = CompletedProcess
    _make_failure = staticmethod(_make_failure)
    _program_folders = staticmethod(program_folders)     # it is the child that looks
    _refuses_stdout = version_info >= (24, 11)
    _tells_program = True
    _status_of_failure = 1
    # Whatever the version of CPython.
    _options_since = {'user': 8, 'group': 8, 'extra_groups': 8, 'umask': 8, 'pipesize': 8,
                      'process_group': 8 if version_info >= (22, 10) else 99}

    def __init__(self, args, *more, threadpool=None, **kwargs):
        self.result = AsyncResult()
        self._loop = get_hub().loop
        self._communicating = None
        super().__init__(args, *more, **kwargs)
        _watch_child(self.pid, self._on_child, self._loop, True)
        _sleep(_UNTIL_EXEC)  # the child's end of a pipe closes when it runs the program
        # The pipe by which a child tells that it could not is read by one, too.
        _have_file_object()
        if self._refusal is not None:
            _keep_traceback(self._refusal)
        self._raise_if_missing()

    @staticmethod
    def _let_block(ends):
        """What the child does to its streams; whoever has the same open files finds them so."""
        for place, fd in enumerate(ends[0][:3]):
            _descriptors.set_blocking(place if fd < 0 else fd, True)

    def _fork_and_run(self, words, ends):
        self._let_block(ends)
        return super()._fork_and_run(words, ends)

    def _fork_and_prepare(self, words, ends, *how):
        self._let_block(ends)
        return super()._fork_and_prepare(words, ends, *how)

    @staticmethod
    def _runs_fork_hooks():
        # gevent forks in Python, so all of them run; those of the library alone would not be noticed.
        return _fork_hooks.has_programs_own

    @staticmethod
    def _refusal_of_null(words, env):
        # The child calls os.execvp, which looks at the path first.
        if '\0' in words[0]:
            return '%s: embedded null character in path' % ('execv' if env is None else 'execve')
        return 'embedded null byte'

    @staticmethod
    def _report_of_failure():
        """The exception itself."""
        import pickle       # only here: few programs have their children fail
        failure = sys.exc_info()[1]
        _keep_traceback(failure)
        return pickle.dumps(failure)

    def _told_failure(self, report):
        import pickle
        failure = pickle.loads(report)
        if isinstance(failure, OSError):
            failure.filename = self._program
        return failure

    def __repr__(self):
        return '<%s at 0x%x pid=%r returncode=%r>' % (type(self).__name__, id(self), self.pid, self.returncode)

    def _open(self, fd, mode, bufsize):
        return FileObject(fd, mode, bufsize, encoding=self.encoding, errors=self.errors)

    @staticmethod
    def _read_to_end(fd):
        return _read_and_close(FileObject(fd, 'rb'))

    def _on_child(self, watcher):
        self._set_status(watcher.rstatus)
        self.result.set(self.returncode)

    def _internal_poll(self):
        if self.returncode is None and get_hub() is not getcurrent():
            _sleep(0.00001)
        return self.returncode

    def send_signal(self, sig):
        if self.returncode is None:
            os.kill(self.pid, sig)

    def wait(self, timeout=None, _raise_exc=True):
        if self.returncode is not None:
            return self.returncode
        if self.result.ready():
            result = self.result.get()
        else:
            result = self.result.wait(timeout=timeout)
        if _raise_exc and timeout is not None and not self.result.ready():
            raise TimeoutExpired(self.args, timeout)
        return result

    def rawlink(self, callback):
        self.result.rawlink(lambda _source: callback(self))

    def pipe_cloexec(self):
        return os.pipe()

    def communicate(self, input=None, timeout=None):
        if self._communicating is None:
            self._communicating = (
                Greenlet.spawn(_write_and_close, self.stdin, input) if self.stdin else None,
                Greenlet.spawn(_read_and_close, self.stdout) if self.stdout else None,
                Greenlet.spawn(_read_and_close, self.stderr) if self.stderr else None)
        running = [each for each in self._communicating if each is not None]
        if not running and timeout is not None:
            self.wait(timeout=timeout)
        done = joinall(running, timeout=timeout)
        for each in done:
            each.get()
        if timeout is not None and len(done) != len(running):
            raise TimeoutExpired(self.args, timeout)
        self.wait()
        return tuple(None if each is None else each.get() for each in self._communicating[1:])

    def _end_of_time(self, timeout):
        self.kill()
        stdout, stderr = self.communicate()
        expired = TimeoutExpired(self.args, timeout, output=stdout)
        expired.stderr = stderr
        raise expired


def run(*popenargs, **kwargs):
    return Popen._runs(*popenargs, **kwargs)


def call(*popenargs, **kwargs):
    return Popen._calls(*popenargs, **kwargs)


def check_call(*popenargs, **kwargs):
    returncode = call(*popenargs, **kwargs)
    if returncode:
        raise CalledProcessError(returncode, kwargs.get('args') or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ('stdout', 'check') if version_info >= (22, 8) else ('stdout',):
        if name in kwargs:
            raise ValueError(name + ' argument not allowed, it will be overridden.')
    given = None
    if 'input' in kwargs:
        if 'stdin' in kwargs:
            raise ValueError('stdin and input arguments may not both be used.')
        given = kwargs.pop('input')
        kwargs['stdin'] = PIPE
    with Popen(*popenargs, stdout=PIPE, **kwargs) as process:
        try:
            output, _ = process.communicate(given, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            output, _ = process.communicate()
            raise TimeoutExpired(process.args, timeout, output=output)
        except BaseException:
            process.kill()
            process.wait()
            raise
        returncode = process.poll()
        if returncode:
            raise CalledProcessError(returncode, process.args, output=output)
    return output


def _gevent_did_monkey_patch(target_module, *_args, **_kwargs):
    # The fork server's socket would not block where sockets are patched.
    if sys.version_info >= (3, 14):
        import multiprocessing
        multiprocessing.set_start_method('fork', force=True)


def __getattr__(name):
    # Everything else is the standard module's.
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(__subprocess__, name)
