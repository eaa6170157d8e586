"""The functions of `os` that read and write in other ways than one piece at the place of a descriptor, lock a part of a
file, or make pipes of other kinds; `os` takes them from here when they are used.
"""
import _descriptors
import os
from _os_flags import F_LOCK
from _os_flags import F_TEST
from _os_flags import F_TLOCK
from _os_flags import F_ULOCK
from _system_calls import check

__name__ = 'posix'


def pipe2(flags, /):
    ends = os.pipe()
    for end in ends:
        os.set_blocking(end, not flags & os.O_NONBLOCK)
        os.set_inheritable(end, not flags & os.O_CLOEXEC)
    return ends


def _at(fd, offset, transfer, argument):
    """Which leaves the place where it was."""
    before = check(_descriptors.seek(fd, 0, 1))
    check(_descriptors.seek(fd, offset, 0))
    try:
        return transfer(fd, argument)
    finally:
        _descriptors.seek(fd, before, 0)


def pread(fd, length, offset, /):
    return _at(fd, offset, os.read, length)


def pwrite(fd, buffer, offset, /):
    return _at(fd, offset, os.write, buffer)


def readv(fd, buffers, /):
    data = os.read(fd, sum(len(each) for each in buffers))
    left = data
    for each in buffers:
        part, left = left[:len(each)], left[len(each):]
        each[:len(part)] = part
    return len(data)


def writev(fd, buffers, /):
    return os.write(fd, b''.join(bytes(each) for each in buffers))


def lockf(fd, command, len, /):
    import fcntl
    if command == F_TEST:
        from _frames import unsupported
        unsupported('os.lockf(): F_TEST')
    flags = {F_LOCK: fcntl.LOCK_EX, F_TLOCK: fcntl.LOCK_EX | fcntl.LOCK_NB, F_ULOCK: fcntl.LOCK_UN}
    if command not in flags:
        check(-22)
    fcntl.lockf(fd, flags[command], len, 0, 1)


def fdatasync(fd):
    os.fsync(fd)


def sync():
    pass
