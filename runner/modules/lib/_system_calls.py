"""The errors of Linux's system calls, and waiting that blocks the native thread.

Natives of _descriptors answer an errno as a negative number; check() makes an OSError of it, whose class follows
from the number as in CPython.
"""
import sys

import _descriptors
from _os import strerror

READABLE = 1
WRITABLE = 4
EAGAIN = 11


def check(result):
    """*result*, or the OSError that it stands for."""
    if isinstance(result, int) and result < 0:
        raise OSError(-result, strerror(-result))
    return result


def blocking(call, fd, events, *args):
    """The system call on a descriptor that blocks until it is ready."""
    result = call(fd, *args)
    while isinstance(result, int) and result == -EAGAIN:
        _descriptors.wait(((fd, events),), None)
        result = call(fd, *args)
    return check(result)


def read(fd, size):
    return blocking(_descriptors.read, fd, READABLE, size)


def write(fd, data):
    """All of *data*, as often as the descriptor takes some."""
    left = bytes(data)
    while left:
        left = left[blocking(_descriptors.write, fd, WRITABLE, left):]
    return len(data)


class _Unraisable:
    exc_traceback = None

    def __init__(self, what, error, source):
        self.exc_type, self.exc_value = type(error), error
        in_words = sys.version_info >= (3, 14)
        self.object = None if in_words else source
        self.err_msg = 'Exception ignored while finalizing %s %r' % (what, source) if in_words else None


def tell_ignored(what, error, source):
    """That *source*, a *what*, met an error as it went."""
    sys.unraisablehook(_Unraisable(what, error, source))


def warn_unclosed(what, text, source, finalized=None):
    """ResourceWarning of *source*, which goes and was not closed.  The filters that are there at first ignore it."""
    warnings = sys.modules.get('warnings')
    if warnings is None:
        return
    try:
        warnings.warn('unclosed %s%r' % (text, source), ResourceWarning, 1, source)
    except Warning as error:
        tell_ignored(what, error, source if finalized is None else finalized)


def bytes_of(data):
    """What write() is given, whatever has bytes."""
    arrays = sys.modules.get('array')
    if arrays is not None and isinstance(data, arrays.array):   # of which there are bytes, but no memoryview here
        return data.tobytes()
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None
