"""Models `tty`: terminals that hand on what is typed as it comes.  Since 3.12 more flags go, and what was is answered.
"""
import sys

from termios import *

__all__ = ['setraw', 'setcbreak']
IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)

_SINCE_312 = sys.version_info >= (3, 12)
_RAW_INPUT = BRKINT | ICRNL | INPCK | ISTRIP | IXON
_RAW_LOCAL = ECHO | ICANON | IEXTEN | ISIG
_CBREAK_INPUT = 0
if _SINCE_312:
    __all__ = ['cfmakeraw', 'cfmakecbreak'] + __all__
    _RAW_INPUT |= IGNBRK | IGNPAR | PARMRK | INLCR | IGNCR | IXANY | IXOFF
    _RAW_LOCAL |= ECHOE | ECHOK | ECHONL | NOFLSH | TOSTOP
    if sys.version_info < (3, 12, 2):
        _CBREAK_INPUT = ICRNL


def _without_lines(mode):
    mode[CC] = list(mode[CC])
    mode[CC][VMIN] = 1
    mode[CC][VTIME] = 0


def _make_raw(mode):
    mode[IFLAG] &= ~_RAW_INPUT
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] = mode[CFLAG] & ~(CSIZE | PARENB) | CS8
    mode[LFLAG] &= ~_RAW_LOCAL
    _without_lines(mode)


def _make_cbreak(mode):
    mode[IFLAG] &= ~_CBREAK_INPUT
    mode[LFLAG] &= ~(ECHO | ICANON)
    _without_lines(mode)


def _set(fd, when, make):
    mode = tcgetattr(fd)
    new = list(mode)
    make(new)
    tcsetattr(fd, when, new)
    return mode if _SINCE_312 else None


def setraw(fd, when=TCSAFLUSH):
    return _set(fd, when, _make_raw)


def setcbreak(fd, when=TCSAFLUSH):
    return _set(fd, when, _make_cbreak)


if _SINCE_312:
    cfmakeraw, cfmakecbreak = _make_raw, _make_cbreak
    cfmakeraw.__name__ = cfmakeraw.__qualname__ = 'cfmakeraw'
    cfmakecbreak.__name__ = cfmakecbreak.__qualname__ = 'cfmakecbreak'
