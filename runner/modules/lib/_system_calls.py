"""The errors of Linux's system calls, and waiting that blocks the native thread.

Natives of _descriptors answer an errno as a negative number; check() makes an OSError of it, whose class follows
from the number as in CPython.
"""
import sys

import _descriptors

MESSAGES = {
    1: 'Operation not permitted', 2: 'No such file or directory', 3: 'No such process', 4: 'Interrupted system call',
    5: 'Input/output error', 8: 'Exec format error', 9: 'Bad file descriptor', 10: 'No child processes',
    11: 'Resource temporarily unavailable', 12: 'Cannot allocate memory', 13: 'Permission denied', 17: 'File exists',
    20: 'Not a directory', 21: 'Is a directory', 22: 'Invalid argument', 24: 'Too many open files',
    29: 'Illegal seek', 32: 'Broken pipe', 35: 'Resource deadlock avoided', 39: 'Directory not empty',
    40: 'Too many levels of symbolic links',
    88: 'Socket operation on non-socket', 89: 'Destination address required', 90: 'Message too long',
    91: 'Protocol wrong type for socket', 92: 'Protocol not available', 95: 'Operation not supported',
    98: 'Address already in use', 99: 'Cannot assign requested address', 103: 'Software caused connection abort',
    104: 'Connection reset by peer', 106: 'Transport endpoint is already connected',
    107: 'Transport endpoint is not connected', 110: 'Connection timed out', 111: 'Connection refused',
    114: 'Operation already in progress', 115: 'Operation now in progress'}

READABLE = 1
WRITABLE = 4
EAGAIN = 11


def check(result):
    """*result*, or the OSError that it stands for."""
    if isinstance(result, int) and result < 0:
        raise OSError(-result, MESSAGES.get(-result, 'Unknown error %d' % -result))
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


def warn_unclosed(what, text, source, finalized=None):
    """ResourceWarning of *source*, which goes and was not closed.  The filters that are there at first ignore it."""
    warnings = sys.modules.get('warnings')
    if warnings is None:
        return
    try:
        warnings.warn('unclosed %s%r' % (text, source), ResourceWarning, 1, source)
    except Warning as error:
        sys.unraisablehook(_Unraisable(what, error, source if finalized is None else finalized))
