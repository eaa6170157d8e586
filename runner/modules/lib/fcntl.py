"""Models the part of `fcntl` that programs use on pipes and sockets: whether a descriptor blocks, and is inherited."""
import os

import _unmodelled

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


__getattr__ = _unmodelled.attribute(globals(), {'files are not modelled': ('flock', 'lockf', 'ioctl')})
