"""Models the part of `fcntl` that programs use: whether a descriptor blocks, and is inherited; locks of whole files.

flock belongs to the open file, so that two opens of one file exclude each other also within a process; lockf belongs to
the process.  Both block the native thread.  Left out: locks of parts of files.
"""
import os

import _descriptors
import _unmodelled
from _system_calls import EAGAIN
from _system_calls import check

F_DUPFD = 0
F_GETFD = 1
F_SETFD = 2
F_GETFL = 3
F_SETFL = 4
FD_CLOEXEC = 1
LOCK_SH = 1
LOCK_EX = 2
LOCK_NB = 4
LOCK_UN = 8


def fcntl(fd, cmd, arg=0, /):
    if not isinstance(fd, int):
        fd = fd.fileno()
    if fd < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % fd)
    if cmd == F_GETFL:
        return os.O_RDWR | (0 if os.get_blocking(fd) else os.O_NONBLOCK)
    if cmd == F_SETFL:
        os.set_blocking(fd, not arg & os.O_NONBLOCK)
        return 0
    if cmd == F_GETFD:
        return 0 if os.get_inheritable(fd) else FD_CLOEXEC
    if cmd == F_SETFD:
        os.set_inheritable(fd, not arg & FD_CLOEXEC)
        return 0
    _unmodelled.stand_in('fcntl', 'fcntl', 'the command %d' % cmd)()


_KINDS = {LOCK_SH: 64, LOCK_EX: 128, LOCK_UN: 0}    # as _descriptors knows them


def flock(fd, operation, /):
    if not isinstance(fd, int):
        fd = fd.fileno()
    kind = _KINDS.get(operation & ~LOCK_NB)
    if kind is None:
        check(-22)
    if not os._is_file(fd):
        check(0 if _descriptors.is_open(fd) else -9)
        _unmodelled.stand_in('fcntl', 'flock', 'of what is no file')()
    _lock(fd, kind, operation)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    if not isinstance(fd, int):
        fd = fd.fileno()
    if not cmd & (LOCK_SH | LOCK_EX) and cmd != LOCK_UN:
        raise ValueError('unrecognized lockf argument')
    kind = _KINDS[cmd & LOCK_SH or cmd & ~LOCK_NB & (LOCK_EX | LOCK_UN)]
    if len or start or not os._is_file(fd):
        check(0 if _descriptors.is_open(fd) else -9)
        _unmodelled.stand_in('fcntl', 'lockf', 'of a part of a file, or of what is none')()
    _lock(check(_descriptors.record_owner(fd, kind)), kind, cmd)


def _lock(fd, kind, operation):
    result = _descriptors.lock(fd, kind)
    while result == -EAGAIN and not operation & LOCK_NB:
        _descriptors.wait(((fd, kind),), None)
        result = _descriptors.lock(fd, kind)
    check(result)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    import _ioctl
    return _ioctl.ioctl(fd if isinstance(fd, int) else fd.fileno(), request, arg, mutate_flag)
