"""io.open(): a raw FileIO, what buffers it, and what makes text of that, as modes and arguments say.

What is written comes into the file when the buffer is full, at flush(), at close() and when nobody holds the file any
more.
"""
import io
import operator
import os
import sys

import _descriptors
import _files
from _streams import FileIO
from _streams import make_stream
from _streams import warn_of_lines

# The size of a block on the disk; 3.14 takes more at once.
_BUFFER = io.DEFAULT_BUFFER_SIZE if sys.version_info >= (3, 14) else 4096
_LETTERS = set('rwaxbt+U' if sys.version_info < (3, 11) else 'rwaxbt+')


def _check_mode(mode, encoding, errors, newline):
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not %s" % type(mode).__name__)
    kinds = [letter for letter in mode if letter in 'rwax']
    if set(mode) - _LETTERS or len(set(mode)) < len(mode):
        raise ValueError('invalid mode: %r' % mode)
    if 'U' in mode:
        if set(mode) & set('wax+'):
            raise ValueError("mode U cannot be combined with 'x', 'w', 'a', or '+'")
        import warnings     # only here: patching imports this module
        warnings.warn("'U' mode is deprecated", DeprecationWarning, 1)
        kinds = ['r']
    if 'b' in mode and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) != 1:
        if not kinds:
            raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
        raise ValueError('must have exactly one of create/read/write/append mode')
    if 'b' in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if 'b' in mode and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if 'b' in mode and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    buffering = operator.index(buffering)
    _check_mode(mode, encoding, errors, newline)
    if 'b' in mode and buffering == 1:
        warn_of_lines()
    letters, mode = mode, mode if 'U' not in mode else 'r' + mode.replace('U', '').replace('r', '')
    if not isinstance(file, int):
        file = os.fspath(file)
    raw = FileIO(file, mode.replace('b', '').replace('t', ''), closefd, opener)
    if '+' in mode and buffering != 0 and not raw.seekable():
        raw.close()
        raise io.UnsupportedOperation('File or stream is not seekable.')
    if buffering == 0 and 'b' not in mode:
        raw.close()
        raise ValueError("can't have unbuffered text I/O")
    size = _BUFFER if buffering < 0 or buffering == 1 else buffering
    stream = make_stream(raw, mode, size, encoding, errors, newline, buffering == 1)
    if 'b' not in mode:
        stream.mode = letters
    return stream


def content_of_descriptor(number):
    """None if that is no file of the case."""
    known = _descriptors.file_number(number)
    return _files.of_number(known) if known else None
