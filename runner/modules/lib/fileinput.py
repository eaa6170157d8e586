"""Models `fileinput`: the lines of several files, one after the other, which may be rewritten.  All versions."""
import os
import sys

from _line_iteration import LineIteration

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin',
           'FileInput', 'hook_compressed', 'hook_encoded']

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, **encoded):
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, **encoded)
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _of_active(name):
    def function():
        if not _state:
            raise RuntimeError('no active input()')
        return getattr(_state, name)()
    function.__name__ = function.__qualname__ = name
    return function


nextfile, filename, lineno, filelineno, fileno, isfirstline, isstdin = map(_of_active, (
    'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin'))


class FileInput(LineIteration):

    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        elif files is None:
            files = sys.argv[1:]
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook and inplace:
            raise ValueError('FileInput cannot use an opening hook in inplace mode')
        if openhook and not callable(openhook):
            raise ValueError('FileInput openhook must be callable')
        self._files = tuple(files) or ('-',)
        self._inplace, self._backup = inplace, backup
        self._mode, self._openhook = mode, openhook
        self._encoded = {'encoding': encoding, 'errors': errors}
        self._file = self._output = self._stdout = self._replaced = self._filename = None
        self._lines_before = self._line = 0
        self._isstdin = False

    def __del__(self):
        self.close()

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def readline(self):
        while True:
            if self._file is None:
                if not self._files:
                    return b'' if 'b' in self._mode else ''
                self._open_next()
            line = self._file.readline()
            if line:
                self._line += 1
                return line
            self.nextfile()

    def nextfile(self):
        if self._stdout is not None:
            sys.stdout, self._stdout = self._stdout, None
        output, self._output = self._output, None
        file, self._file = self._file, None
        if output is not None:
            output.close()
        if file is not None and not self._isstdin:
            file.close()
        replaced, self._replaced = self._replaced, None
        if replaced and not self._backup:
            os.unlink(replaced)
        self._isstdin = False

    def _open_next(self):
        self._filename, self._files = self._files[0], self._files[1:]
        self._lines_before += self._line
        self._line = 0
        if self._filename == '-':
            self._filename = '<stdin>'
            self._file = sys.stdin.buffer if 'b' in self._mode else sys.stdin
            self._isstdin = True
        elif self._inplace:
            self._open_to_rewrite()
        elif self._openhook:
            given = self._encoded if self._encoded['encoding'] is not None else {}
            self._file = self._openhook(self._filename, self._mode, **given)
        else:
            self._file = open(self._filename, self._mode, **self._encoded)

    def _open_to_rewrite(self):
        """What is printed goes into the file, whose text is read from another."""
        self._replaced = os.fspath(self._filename) + (self._backup or '.bak')
        os.replace(self._filename, self._replaced)
        self._file = open(self._replaced, self._mode, **self._encoded)
        permissions = os.fstat(self._file.fileno()).st_mode
        self._output = open(self._filename, self._mode.replace('r', 'w'), **self._encoded)
        os.chmod(self._filename, permissions & 0o7777)
        self._stdout, sys.stdout = sys.stdout, self._output

    def filename(self):
        return self._filename

    def lineno(self):
        return self._lines_before + self._line

    def filelineno(self):
        return self._line

    def fileno(self):
        return self._file.fileno() if self._file else -1

    def isfirstline(self):
        return self._line == 1

    def isstdin(self):
        return self._isstdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    kind = os.path.splitext(filename)[1]
    if kind == '.bz2':
        from _frames import unsupported
        unsupported('fileinput: files compressed by bzip2')
    if kind != '.gz':
        return open(filename, mode, encoding=encoding, errors=errors)
    import gzip
    import io
    stream = gzip.open(filename, mode)
    return stream if 'b' in mode else io.TextIOWrapper(stream, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
