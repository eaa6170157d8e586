"""The requests of fcntl.ioctl() about terminals and about what waits to be read."""
import os
import struct

import _descriptors
import _os_terminals
import _terminals
import termios
from _frames import unsupported
from _system_calls import check

_SIZE = struct.Struct('HHHH')
_NUMBER = struct.Struct('i')


def _size(fd, data):
    return _SIZE.pack(*check(_terminals.size(fd)), 0, 0)


def _set_size(fd, data):
    rows, columns, _width, _height = _SIZE.unpack(data)
    check(_terminals.set_size(fd, rows, columns))
    return data


def _waiting(fd, data):
    if not _descriptors.is_open(fd):
        check(-9)
    waiting = _descriptors.read(fd, 1 << 30, True)
    return _NUMBER.pack(0 if isinstance(waiting, int) else len(waiting))


_WITH_DATA = {termios.TIOCGWINSZ: (_SIZE, _size), termios.TIOCSWINSZ: (_SIZE, _set_size),
              termios.FIONREAD: (_NUMBER, _waiting),
              termios.TIOCGPGRP: (_NUMBER, lambda fd, data: _NUMBER.pack(os.tcgetpgrp(fd)))}


def ioctl(fd, request, arg, mutates):
    if request == termios.TIOCSCTTY:
        _os_terminals.take_control(fd)
        return 0
    if request not in _WITH_DATA:
        unsupported('fcntl.ioctl() with the request %#x' % request)
    form, act = _WITH_DATA[request]
    if isinstance(arg, int):
        check(-14)      # it is no address
    data = act(fd, bytes(arg[:form.size]).ljust(form.size, b'\0'))
    if isinstance(arg, bytes) or not mutates:
        return data + bytes(arg[form.size:])
    if hasattr(arg, 'typecode'):
        arg[:] = type(arg)(arg.typecode, data)
    else:
        arg[:form.size] = data
    return 0
