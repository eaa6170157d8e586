"""os.system, which waits natively for a shell, os.popen, which goes by the subprocess of the moment, and exit codes."""
import _descriptors
import _os
from _surroundings import surroundings


def system(command):
    words = ('/bin/sh', '-c', command)
    _pid, status = _os.waitpid(_descriptors.spawn(words, -1, -1, -1, *surroundings(words)), True)
    return status


def exit_code(status):
    """os.waitstatus_to_exitcode, which 3.8 has not."""
    killer = status & 0x7f
    return -killer if killer else status >> 8


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
