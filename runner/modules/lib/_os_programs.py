"""The functions of `os` about other programs and jobs (process groups); `os` takes them from here when they are used.

exec* replace the process by a program that _descriptors knows (modules/processes/children_exec.cpp); what is in
Python's buffers is lost then, and nothing is cleaned up.  os.system waits natively for a shell, os.popen goes by the
subprocess of the moment.  A session is the job of its leader.
"""
import os

import _descriptors
import _os
import _signals
from _executables import runnable
from _frames import unsupported
from _surroundings import OURS
from _surroundings import inheritable
from _surroundings import surroundings

__name__ = 'posix'  # which defines all but those at the end
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1


def _start(words, env=None):
    return _descriptors.spawn(words, OURS + inheritable(), False, *surroundings(env))


def system(command):
    _pid, status = _os.waitpid(_start(('/bin/sh', '-c', command)), 0)
    return status


def exit_code(status):
    """os.waitstatus_to_exitcode, which 3.8 has not."""
    killer = status & 0x7f
    return -killer if killer else status >> 8


def killpg(pgid, signal, /):
    _signals.killpg(pgid, signal)


def abort():
    _signals.kill(os.getpid(), 6)


def getpgid(pid, /):
    job = _os.job(pid)
    if job is None:
        raise ProcessLookupError(3, 'No such process')
    return job


getsid = getpgid


def getpgrp():
    return _os.job(0)


def setpgid(pid, pgrp, /):
    if not _os.set_job(pid, pgrp):
        raise ProcessLookupError(3, 'No such process')


def setpgrp():
    _os.set_job(0, 0)


leader = None   # which process has begun a session of its own here


def setsid():
    global leader
    if _os.job(0) == os.getpid():
        raise PermissionError(1, 'Operation not permitted')
    _os.set_job(0, 0)
    leader = os.getpid()
    return os.getpid()


_niceness = 0


def nice(increment, /):
    global _niceness
    _niceness = min(max(_niceness + increment, 0), 19)
    return _niceness


def wait3(options):
    return wait4(-1, options)


def wait4(pid, options):
    import resource
    return (*os._wait_natively(pid, options), resource.getrusage(resource.RUSAGE_CHILDREN))


def _words(function, path, args):
    if not isinstance(args, (list, tuple)):
        raise TypeError('%s() arg 2 must be a tuple or list' % function)
    if not args:
        raise ValueError('%s() arg 2 must not be empty' % function)
    return (os.fsdecode(path), *map(os.fsdecode, args[1:]))


def _checked(words, *missing):
    try:
        return runnable(words)
    except OSError as refusal:
        raise OSError(refusal.errno, refusal.strerror, *missing) from None


def _execute(words, missing, env=None):
    _descriptors.execute(_checked(words, *missing), OURS + inheritable(), False, *surroundings(env))


def execv(path, argv, /):
    _execute(_words('execv', path, argv), ())


def execve(path, argv, env):
    _execute(_words('execve', path, argv), (path,), env)


def spawn_by_posix(path, argv, env, /, *, file_actions=(), setpgroup=None, setsid=False, **_signals_and_scheduling):
    if file_actions:
        unsupported('os.posix_spawn(): file_actions')
    words = _words('posix_spawn', path, argv)
    pid = _start(_checked(words, path), env)
    if setsid or setpgroup is not None:
        _os.set_job(pid, setpgroup or 0)
    return pid


__name__ = 'os'


def _by_path(file):
    """Where PATH has that program; where it was looked for last, if nowhere."""
    if '/' in os.fsdecode(file):
        return file
    for folder in os.get_exec_path():
        found = os.path.join(folder, os.fsdecode(file))
        try:
            runnable((found,))
        except OSError:
            continue
        break
    return found


def execvp(file, args):
    execv(_by_path(file), args)


def execvpe(file, args, env):
    execve(_by_path(file), args, env)


def execl(file, *args):
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    execvp(file, args)


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def spawnve(mode, file, args, env):
    words = _words('spawnv', file, args)
    try:
        words = runnable(words)
    except OSError:
        words = ('/bin/sh', '-c', 'exit 127')   # as the child ends that finds nothing to become
    pid = _start(words, env)
    return pid if mode == P_NOWAIT else exit_code(os.waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    return spawnve(mode, file, args, None)


def spawnvp(mode, file, args):
    return spawnv(mode, _by_path(file), args)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def popen(cmd, mode='r', buffering=-1):
    if not isinstance(cmd, str):
        raise TypeError('invalid cmd type (%s, expected string)' % type(cmd))
    if mode not in ('r', 'w'):
        raise ValueError('invalid mode %r' % mode)
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    import subprocess
    if mode == 'r':
        program = subprocess.Popen(cmd, shell=True, universal_newlines=True, stdout=subprocess.PIPE, bufsize=buffering)
        return _ClosedWithProgram(program.stdout, program)
    program = subprocess.Popen(cmd, shell=True, universal_newlines=True, stdin=subprocess.PIPE, bufsize=buffering)
    return _ClosedWithProgram(program.stdin, program)


class _ClosedWithProgram:

    def __init__(self, stream, program):
        self._stream = stream
        self._program = program

    def close(self):
        self._stream.close()
        code = self._program.wait()
        return None if code == 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)
