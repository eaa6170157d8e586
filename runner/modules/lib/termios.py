"""Models `termios` on the case's own pseudo terminals (modules/descriptors/terminals.h).

Left out: what the numbers say of serial lines, reads that wait for several characters or for a time.
"""
import sys

import _terminals
from _frames import unsupported
from _system_calls import strerror

# What is done to input.
IGNBRK, BRKINT, IGNPAR, PARMRK, INPCK, ISTRIP, INLCR, IGNCR, ICRNL, IUCLC = 1, 2, 4, 8, 16, 32, 64, 128, 256, 512
IXON, IXANY, IXOFF, IMAXBEL = 1024, 2048, 4096, 8192
# What is done to output.
OPOST, OLCUC, ONLCR, OCRNL, ONOCR, ONLRET, OFILL, OFDEL, NLDLY, NL0, NL1 = 1, 2, 4, 8, 16, 32, 64, 128, 256, 0, 256
CRDLY, CR0, CR1, CR2, CR3, TABDLY, TAB0, TAB1, TAB2, TAB3 = 1536, 0, 512, 1024, 1536, 6144, 0, 2048, 4096, 6144
XTABS, BSDLY, BS0, BS1, VTDLY, VT0, VT1, FFDLY, FF0, FF1 = 6144, 8192, 0, 8192, 16384, 0, 16384, 32768, 0, 32768
# The line.
CSIZE, CS5, CS6, CS7, CS8, CSTOPB, CREAD, PARENB, PARODD, HUPCL = 48, 0, 16, 32, 48, 64, 128, 256, 512, 1024
CLOCAL, CRTSCTS, CBAUD, CBAUDEX, CIBAUD = 2048, 2147483648, 4111, 4096, 269418496
# Between input and output.
ISIG, ICANON, XCASE, ECHO, ECHOE, ECHOK, ECHONL, NOFLSH, TOSTOP, ECHOCTL = 1, 2, 4, 8, 16, 32, 64, 128, 256, 512
ECHOPRT, ECHOKE, FLUSHO, PENDIN, IEXTEN = 1024, 2048, 4096, 16384, 32768
# Places of characters.
VINTR, VQUIT, VERASE, VKILL, VEOF, VTIME, VMIN, VSWTC, VSTART, VSTOP, VSUSP = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
VEOL, VREPRINT, VDISCARD, VWERASE, VLNEXT, VEOL2, NCC, NCCS = 11, 12, 13, 14, 15, 16, 8, 32
# When, and which queue.
TCSANOW, TCSADRAIN, TCSAFLUSH, TCIFLUSH, TCOFLUSH, TCIOFLUSH, TCOOFF, TCOON, TCIOFF = 0, 1, 2, 0, 1, 2, 0, 1, 2
TCION = 3
# For ioctl().
TIOCGWINSZ, TIOCSWINSZ, TIOCSCTTY, TIOCNOTTY, TIOCGPGRP, TIOCSPGRP = 21523, 21524, 21518, 21538, 21519, 21520
TIOCSTI, TIOCINQ, TIOCOUTQ, FIONREAD, FIONBIO, FIOCLEX, FIONCLEX = 21522, 21531, 21521, 21531, 21537, 21585, 21584
TCGETS, TCSETS, TCFLSH = 21505, 21506, 21515
# Speeds.
B0, B50, B75, B110, B134, B150, B200, B300, B600, B1200, B1800, B2400 = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
B4800, B9600, B19200, B38400, B57600, B115200, B230400, B460800 = 12, 13, 14, 15, 4097, 4098, 4099, 4100
B500000, B576000, B921600, B1000000 = 4101, 4102, 4103, 4104


class error(Exception):
    __module__ = 'termios'


def _check(result):
    if isinstance(result, int) and result < 0:
        raise error(-result, strerror(-result))
    return result


def _number(fd):
    number = fd if isinstance(fd, int) else fd.fileno() if hasattr(fd, 'fileno') else None
    if number is None:
        raise TypeError('argument must be an int, or have a fileno() method.')
    if number < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % number)
    return number


def tcgetattr(fd, /):
    numbers, characters = _check(_terminals.attributes(_number(fd)))
    shown = [characters[place:place + 1] for place in range(NCCS)]
    if not numbers[3] & ICANON:
        for place in VMIN, VTIME:
            shown[place] = characters[place]
    return [*numbers, shown]


def _characters(given):
    if not isinstance(given, list) or len(given) != NCCS:
        raise TypeError('tcsetattr: attributes[6] must be %d element list' % NCCS)
    data = b''
    for each in given:
        if isinstance(each, bytes) and len(each) == 1:
            data += each
        elif isinstance(each, int):
            data += bytes([each & 0xff])
        else:
            raise TypeError('tcsetattr: elements of attributes must be characters or integers')
    return data


def tcsetattr(fd, when, attributes, /):
    fd = _number(fd)
    if not isinstance(attributes, list) or len(attributes) != 7:
        raise TypeError('tcsetattr, arg 3: must be 7 element list')
    *numbers, given = attributes
    data = _characters(given)
    if when not in (TCSANOW, TCSADRAIN, TCSAFLUSH):
        _check(-22)
    if not numbers[3] & ICANON and (data[VMIN] > 1 or data[VTIME]):
        unsupported('a terminal whose reads wait for several characters, or for a time')
    _check(_terminals.set_attributes(fd, tuple(number & 0xffffffff for number in numbers), data, when == TCSAFLUSH))


def tcflush(fd, queue, /):
    _check(_terminals.flush(_number(fd), queue) if queue in (TCIFLUSH, TCOFLUSH, TCIOFLUSH) else -22)


def tcdrain(fd, /):
    """What was written is with the master at once."""
    _check(_terminals.which(_number(fd)))


def tcsendbreak(fd, duration, /):
    _check(_terminals.which(_number(fd)))


def tcflow(fd, action, /):
    _check(_terminals.which(_number(fd)))
    unsupported('termios.tcflow()')


if sys.version_info >= (3, 11):
    def tcgetwinsize(fd, /):
        return _check(_terminals.size(_number(fd)))

    def tcsetwinsize(fd, winsize, /):
        if not isinstance(winsize, (tuple, list)) or len(winsize) != 2:
            raise TypeError('tcsetwinsize, arg 2: must be a two-item sequence')
        _check(_terminals.set_size(_number(fd), *winsize))
