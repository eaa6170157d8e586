"""What subprocess.Popen and gevent's have in common: pipes, arguments, poll, signals, the exceptions.

A program is started by _descriptors.spawn (modules/processes/programs.h); the two classes differ in how they wait for
its end and for its output.  With a preexec_fn, or fork hooks, the process is forked first (_os.fork), runs that, and
becomes the program.
"""
import _descriptors
import _fork_hooks
import _os
import os
import signal
import sys

from _executables import along_path
from _executables import error
from _executables import is_of_system
from _executables import runnable
from _frames import unsupported
from _streams import FileIO
from _streams import make_stream
from _streams import warn_of_lines
from _surroundings import OURS as _OURS
from _surroundings import in_their_places
from _surroundings import inheritable
from _surroundings import surroundings
from _system_calls import check

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


def _set_output(error, value):
    error.output = value


_other_name_of_output = property(lambda error: error.output, _set_output)


class CalledProcessError(SubprocessError):

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    stdout = _other_name_of_output


class TimeoutExpired(SubprocessError):

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    stdout = _other_name_of_output


def make_completed_process(module, make_failure):
    """The class of what run() answers: subprocess and gevent.subprocess each have their own."""
    class CompletedProcess:

        def __init__(self, args, returncode, stdout=None, stderr=None):
            self.args = args
            self.returncode = returncode
            self.stdout = stdout
            self.stderr = stderr

        def __repr__(self):
            parts = ['args={!r}'.format(self.args), 'returncode={!r}'.format(self.returncode)]
            for name in ('stdout', 'stderr'):
                if getattr(self, name) is not None:
                    parts.append('%s=%r' % (name, getattr(self, name)))
            return '%s(%s)' % (type(self).__name__, ', '.join(parts))

        def check_returncode(self):
            if self.returncode:
                raise make_failure(self.returncode, self.args, self.stdout, self.stderr)

    CompletedProcess.__module__ = module
    CompletedProcess.__qualname__ = 'CompletedProcess'
    return CompletedProcess


for _class in (SubprocessError, CalledProcessError, TimeoutExpired):
    _class.__module__ = 'subprocess'


def list2cmdline(seq):
    """As the C library of Windows takes a line apart."""
    words = []
    for word in map(os.fsdecode, seq):
        quoted, backslashes = '', 0
        for char in word:
            if char == '"':
                quoted += '\\' * (backslashes + 1)
            backslashes = backslashes + 1 if char == '\\' else 0
            quoted += char
        if not word or ' ' in word or '\t' in word:
            quoted = '"' + quoted + '\\' * backslashes + '"'
        words.append(quoted)
    return ' '.join(words)


def _check_option(name, value, since):
    """Of Popen, among those that are known since some version and mean nothing here."""
    if sys.version_info[1] < since.get(name, 99):
        raise TypeError("%s__init__() got an unexpected keyword argument '%s'" % (
            'Popen.' if sys.version_info >= (3, 10) else '', name))
    if value not in (None, -1):
        unsupported('subprocess: ' + name)


def _checked(words, cwd, folders):
    """The words that the child becomes a program by; the error of the system call by which it fails to."""
    folder = None if cwd is None else os.path.abspath(os.fsdecode(cwd))
    if folder is not None and not is_of_system(folder) and not os.path.isdir(folder):
        raise error(20 if os.path.exists(folder) else 2, os.fsdecode(cwd))
    if folders is None:
        return runnable(words, folder)
    return along_path(words, folders, folder)


def _check_environment(environment):
    if any('=' in os.fsdecode(name) for name in environment):
        raise ValueError('illegal environment variable name')


class PopenBase:
    _refuses_stdout = False     # as a value for itself
    _tells_program = False      # whatever a child could not do: with the program's name
    _status_of_failure = 255    # of a child that could not become the program
    _options_since = {'user': 9, 'group': 9, 'extra_groups': 9, 'umask': 9, 'pipesize': 10, 'process_group': 11}

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, encoding=None,
                 errors=None, text=None, process_group=None, **more):
        if process_group is not None and sys.version_info[1] < self._options_since['process_group']:
            more = {'process_group': process_group, **more}
        for name, value in more.items():
            _check_option(name, value, self._options_since)
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        if stdout == STDOUT and self._refuses_stdout:
            raise ValueError('STDOUT can only be used for stderr')
        if pass_fds and not close_fds:
            import warnings     # only here: patching imports this module
            warnings.warn('pass_fds overriding close_fds.', RuntimeWarning)
        for name, value in (('startupinfo', startupinfo), ('creationflags', creationflags)):
            if value not in (None, 0):
                raise ValueError(name + ' is only supported on Windows platforms')
        if text is not None and universal_newlines is not None and bool(text) != bool(universal_newlines):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but '
                                  'different. Pass one or the other.')
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self.encoding, self.errors = encoding, errors
        self.universal_newlines = self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._child_ends = []
        ends = [self._child_end(stdin, False), self._child_end(stdout, True)]
        ends.append(ends[1] if stderr == STDOUT else self._child_end(stderr, True))
        if stderr == STDOUT and ends[1] is None:
            self._child_ends.append(check(_descriptors.dup(1)))
            ends[2] = self._child_ends[-1]
        mode = '' if self.text_mode else 'b'
        for name, end in zip(('stdin', 'stdout', 'stderr'), ends):
            if isinstance(end, tuple) and (name != 'stderr' or stderr != STDOUT):
                setattr(self, name, self._open(end[1], ('w' if name == 'stdin' else 'r') + mode, bufsize))
        numbers = [end[0] if isinstance(end, tuple) else -1 if end is None else end for end in ends]
        if any(fd < 0 for fd in pass_fds):
            raise ValueError('bad value(s) in fds_to_keep')
        numbers += inheritable() if not (close_fds or pass_fds) else in_their_places(pass_fds)
        words = self._words(args, shell, executable)
        ends = (tuple(numbers), restore_signals, *surroundings(env, cwd))
        self._program = words[0]
        if any('\0' in word for word in words):
            raise ValueError(self._refusal_of_null(words, env))
        _check_environment(env or ())
        self._refusal = None
        try:
            given = [fd for fd in (*numbers[:3], *pass_fds) if fd > 2]
            if stdout == STDOUT or not all(map(_descriptors.is_open, given)):
                raise OSError(9, 'Bad file descriptor', *words[:self._tells_program])
            folders = None if '/' in words[0] else self._program_folders(env)
            words = _checked(words, cwd, folders)
        except OSError as refusal:
            self._refusal = refusal
            words = ('',)   # a child that ends for that
        job = 0 if start_new_session else process_group
        self._said = None    # where a child says that its preexec_fn has raised
        try:
            if preexec_fn is not None or self._runs_fork_hooks():
                self.pid = self._fork_and_prepare(words, ends, preexec_fn, job, env, cwd)
            else:
                self.pid = self._fork_and_run(words, ends)
                if job is not None:
                    _os.set_job(self.pid, job)
        finally:
            for fd in self._child_ends:
                _descriptors.close(fd)

    @staticmethod
    def _runs_fork_hooks():
        """C code forks, and calls what os.register_at_fork was given only along with a preexec_fn."""
        return False

    @staticmethod
    def _fork_and_run(words, ends):
        return _descriptors.spawn(words, *ends)

    def _fork_and_prepare(self, words, ends, prepare, job, env, cwd):
        self._said, says = check(_descriptors.pipe())
        pid = _fork_hooks.fork()
        if pid:
            _descriptors.close(says)
            return pid
        try:
            for place, fd in enumerate(ends[0][:3]):
                if fd >= 0:
                    _descriptors.dup2(fd, place)
            if cwd is not None and os.path.isdir(cwd):
                os.chdir(cwd)
            if job is not None:
                _os.set_job(0, job)
            if prepare is not None:
                prepare()
            if self._refusal is None:
                # exec closes the descriptors that a program does not inherit.
                _descriptors.close(says)
                # prepare() may have changed folder and environment.
                _descriptors.execute(words, _OURS + ends[0][3:], ends[1], *surroundings(env))
        except:
            try:
                _descriptors.write(says, self._report_of_failure())
            finally:
                _os._exit(self._status_of_failure)
        _os._exit(self._status_of_failure)

    @staticmethod
    def _refusal_of_null(words, env):
        return 'embedded null byte'

    @staticmethod
    def _report_of_failure():
        """What the child tells of the exception that is being handled there."""
        return b'!'

    def _told_failure(self, report):
        """What the parent raises for that."""
        return SubprocessError('Exception occurred in preexec_fn.')

    def _raise_if_missing(self):
        """What the child says when it cannot become the program; it has ended for that."""
        report = self._said is not None and self._read_to_end(self._said)
        if report:
            self.wait()
            raise self._told_failure(report)
        if self._refusal is not None:
            self.wait()
            raise self._refusal

    def _words(self, args, shell, executable):
        if shell:
            args = [args] if isinstance(args, str) else list(args)
            return ('/bin/sh' if executable is None else os.fsdecode(executable), '-c', *args)
        args = [args] if isinstance(args, (str, bytes, os.PathLike)) else list(args)
        words = [word if isinstance(word, str) else os.fsdecode(word) for word in args]
        if executable is not None:
            words[0] = os.fsdecode(executable)
        if ' ' in words[0] and '/' not in words[0]:
            raise FileNotFoundError(2, 'No such file or directory', words[0])
        return tuple(words)

    def _child_end(self, wanted, is_output):
        """(the child's descriptor, ours), a number, or None: the parent's own."""
        if wanted is None:
            return None
        if wanted == PIPE:
            read, write = check(_descriptors.pipe())
            theirs, ours = (write, read) if is_output else (read, write)
            self._child_ends.append(theirs)
            return theirs, ours
        if wanted == DEVNULL:
            self._child_ends.append(check(_descriptors.null()))
            return self._child_ends[-1]
        fd = wanted if isinstance(wanted, int) else wanted.fileno()
        return None if fd in (1, 2) else fd

    def _open(self, fd, mode, bufsize):
        by_line = self.text_mode and bufsize == 1
        if bufsize == 1 and not by_line:
            # Of each stream from a line of its own: what is told once for each line is told of each.
            if mode == 'wb':
                warn_of_lines()
            elif self.stdout is None:
                warn_of_lines()
            else:
                warn_of_lines()
        return make_stream(FileIO(fd, mode[0] + 'b'), mode, -1 if bufsize == 1 else bufsize, self.encoding, self.errors,
                           line_buffering=by_line and 'w' in mode, write_through='w' in mode)

    def __repr__(self):
        if sys.version_info < (3, 9):
            return object.__repr__(self)
        text = '<%s: returncode: %s args: %r>' % (type(self).__name__, self.returncode, self.args)
        return text[:76] + '...>' if len(text) > 80 else text

    def __enter__(self):
        return self

    def __exit__(self, *details):
        for stream in (self.stdout, self.stderr, self.stdin):
            if stream:
                stream.close()
        self.wait()

    def poll(self):
        return self._internal_poll()

    def _set_status(self, status):
        self.returncode = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            os.kill(self.pid, sig)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def _all_of(self, data):
        if data is None or not self.text_mode:
            return data
        from _line_ends import read_as  # only here: patching imports this module
        return read_as(data.decode(self.encoding or 'utf-8', self.errors or 'strict'), None)

    @classmethod
    def _runs(cls, args, input=None, capture_output=False, timeout=None, check=False, **kwargs):
        """The body of subprocess.run for this class."""
        if input is not None:
            if kwargs.get('stdin') is not None:
                raise ValueError('stdin and input arguments may not both be used.')
            kwargs['stdin'] = PIPE
        if capture_output:
            if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
                raise ValueError('stdout and stderr arguments may not be used with capture_output.')
            kwargs['stdout'] = kwargs['stderr'] = PIPE
        with cls(args, **kwargs) as process:
            try:
                stdout, stderr = process.communicate(input, timeout=timeout)
            except TimeoutExpired:
                process._end_of_time(timeout)
                raise
            except BaseException:
                process.kill()
                raise
            returncode = process.poll()
            if check and returncode:
                raise cls._make_failure(returncode, process.args, output=stdout, stderr=stderr)
        return cls._completed(process.args, returncode, stdout, stderr)

    def _end_of_time(self, timeout):
        """It has run for *timeout* seconds, as long as it was allowed to."""
        self.kill()
        self.wait()

    @classmethod
    def _calls(cls, *popenargs, timeout=None, **kwargs):
        with cls(*popenargs, **kwargs) as process:
            try:
                return process.wait(timeout=timeout)
            except BaseException:
                process.kill()
                raise
