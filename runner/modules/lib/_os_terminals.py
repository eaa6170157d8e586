"""The functions of `os` that are about terminals; `os` takes them from here when they are used."""
import os
import sys

import _descriptors
import _files
import _fork_hooks
import _os_programs
import _terminals
from _struct_sequences import StructSequence
from _system_calls import check

__name__ = 'posix'
_SLAVES = '/dev/pts/'


class terminal_size(StructSequence):
    __module__ = 'os'
    _names = 'columns', 'lines'


def openpty():
    return check(_terminals.open_pair())


def ttyname(fd, /):
    number, is_slave = check(_terminals.which(fd))
    return _SLAVES + str(number) if is_slave else '/dev/ptmx'


def open_slave(path, flags):
    number = os.fsdecode(path)[len(_SLAVES):]
    fd = _terminals.open_slave(int(number)) if number.isdigit() else -2
    if fd < 0:
        _files.refuse(-fd, path)
    is_free = _terminals.foreground(fd, 0) == 0
    if is_free and not flags & os.O_NOCTTY and _os_programs.leader == os.getpid():
        take_control(fd)
    return fd


def take_control(fd):
    """Makes it the controlling terminal of this process's session."""
    check(_terminals.set_foreground(fd, os.getsid(0), os.getpgrp()))


def get_terminal_size(fd=1, /):
    lines, columns = check(_terminals.size(fd))
    return terminal_size((columns, lines))


def tcgetpgrp(fd, /):
    return check(_terminals.foreground(fd, os.getsid(0)))


def tcsetpgrp(fd, pgid, /):
    check(_terminals.foreground(fd, os.getsid(0)))
    check(_terminals.set_foreground(fd, os.getsid(0), pgid))


def ctermid():
    return '/dev/tty'


def _log_in(fd):
    os.setsid()
    take_control(fd)
    for number in range(3):
        os.dup2(fd, number)
    if fd > 2:
        os.close(fd)


if sys.version_info >= (3, 11):
    def login_tty(fd, /):
        _log_in(fd)


def forkpty():
    master, slave = openpty()
    pid = _fork_hooks.fork()
    if not pid:
        _descriptors.close(master)
        _log_in(slave)
        return 0, -1
    _descriptors.close(slave)
    os._warn_of_threads('forkpty')
    return pid, master
