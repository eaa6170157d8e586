"""Models subprocess: programs (modules/processes/programs.h), waited for natively, in slices if there is a timeout.

As in CPython wait() with a timeout sleeps between looks, by whatever time.sleep is then, and a lock keeps two threads
from reaping at once.
"""
import _descriptors
import os
import sys
import threading
import time

import _popen
from _popen import CalledProcessError
from _popen import DEVNULL
from _popen import PIPE
from _popen import STDOUT
from _popen import SubprocessError
from _popen import TimeoutExpired
from _popen import list2cmdline
from _popen import make_completed_process
from _system_calls import read as _read
from _talk_with_children import Communication


if sys.version_info >= (3, 11):
    _fork_exec = _descriptors.spawn
else:
    class _posixsubprocess:
        fork_exec = _descriptors.spawn

_USE_POSIX_SPAWN = True


def _use_posix_spawn():
    return _USE_POSIX_SPAWN


CompletedProcess = make_completed_process('subprocess', CalledProcessError)


class Popen(Communication, _popen.PopenBase):
    _completed = CompletedProcess
    _make_failure = CalledProcessError
    _program_folders = staticmethod(os.get_exec_path)
    _refuses_stdout = sys.version_info >= (3, 13)

    def __init__(self, *args, **kwargs):
        self._waitpid_lock = threading.Lock()
        super().__init__(*args, **kwargs)
        _descriptors.wait((), 0.001)  # until the child has run the program
        self._read_error_pipe()
        self._raise_if_missing()

    @staticmethod
    def _fork_and_run(words, ends):
        # By a name of this module, of which patching leaves None.
        if sys.version_info >= (3, 11):
            return _fork_exec(words, *ends)
        return _posixsubprocess.fork_exec(words, *ends)

    @staticmethod
    def _read_to_end(fd):
        said = _read(fd, 1)
        _descriptors.close(fd)
        return said

    def _read_error_pipe(self):
        """The child would say there what went wrong; its end closes when it runs the program, ours by os.close."""
        read, write = os.pipe()
        os.close(write)
        while os.read(read, 50000):
            pass
        os.close(read)

    def _internal_poll(self):
        if self.returncode is None and self._waitpid_lock.acquire(False):
            try:
                if self.returncode is None:
                    self._reap(os.WNOHANG)
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def _reap(self, flags):
        try:
            pid, status = os.waitpid(self.pid, flags)
        except ChildProcessError:
            pid, status = self.pid, 0
        if pid == self.pid:
            self._set_status(status)

    def wait(self, timeout=None):
        if self.returncode is not None:
            return self.returncode
        if timeout is None:
            while self.returncode is None:
                with self._waitpid_lock:
                    if self.returncode is None:
                        self._reap(0)
            return self.returncode
        end = time.monotonic() + timeout
        delay = 0.0005
        while True:
            if self._waitpid_lock.acquire(False):
                try:
                    if self.returncode is None:
                        self._reap(os.WNOHANG)
                finally:
                    self._waitpid_lock.release()
            if self.returncode is not None:
                return self.returncode
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutExpired(self.args, timeout)
            delay = min(delay * 2, left, .05)
            time.sleep(delay)


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
    for name in ('stdout', 'check') if sys.version_info >= (3, 11) else ('stdout',):
        if name in kwargs:
            raise ValueError(name + ' argument not allowed, it will be overridden.')
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd):
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT)
    return done.returncode, done.stdout[:-1] if done.stdout[-1:] == '\n' else done.stdout


def getoutput(cmd):
    return getstatusoutput(cmd)[1]
