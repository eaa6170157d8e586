"""dd: what comes in goes out in blocks of a size."""
import os

import _descriptors
from _frames import unsupported
from _programs._process import encode
from _programs._process import message
from _programs._process import read
from _programs._process import refuse
from _programs._process import say
from _programs._process import write

_UNITS = {'c': 1, 'w': 2, 'b': 512, 'k': 1 << 10, 'K': 1 << 10, 'M': 1 << 20, 'G': 1 << 30, 'kB': 10 ** 3,
          'MB': 10 ** 6, 'GB': 10 ** 9}
_KNOWN = 'if', 'of', 'bs', 'ibs', 'obs', 'count', 'skip', 'seek', 'conv', 'status'
_ZEROS = '/dev/zero'


def _number(text):
    digits = text.rstrip('cwbkKMGB')
    unit = text[len(digits):]
    if not digits.isdigit() or unit and unit not in _UNITS:
        refuse('invalid number: ‘%s’' % text)
    return int(digits) * _UNITS.get(unit, 1)


def _operands(words):
    given = {}
    for word in words[1:]:
        name, sign, value = word.partition('=')
        if not sign or name not in _KNOWN:
            if name in ('iflag', 'oflag', 'cbs'):
                unsupported('the program dd with ' + word)
            refuse('unrecognized operand ‘%s’' % word)
        given[name] = value
    return given


def _opened(path, flags, standard):
    if path is None:
        return standard
    try:
        return os.open(path, flags, 0o666)
    except OSError as error:
        say("failed to open '%s': %s" % (path, message(error)))
        return None


class _Source:

    def __init__(self, path):
        self.is_endless = path == _ZEROS
        self.fd = None if self.is_endless else _opened(path, os.O_RDONLY, 0)

    def read(self, size):
        return bytes(size) if self.is_endless else read(self.fd, size)

    def skip(self, blocks, size):
        if self.is_endless or _descriptors.seek(self.fd, blocks * size, 1) >= 0:
            return
        for _block in range(blocks):
            self.read(size)


def _pass_over(target, blocks, size, truncates):
    """What of the target stays as it is."""
    place = _descriptors.seek(target, blocks * size, 1)
    if place < 0 and blocks:
        unsupported('the program dd with seek= in what is no file')
    if truncates and os._is_file(target):
        os.ftruncate(target, place)


def _tell(read_blocks, written_blocks, size, seconds, tells_speed):
    lines = ['%d+%d records in' % read_blocks, '%d+%d records out' % written_blocks]
    if tells_speed:
        lines.append('%d byte%s copied, %g s, %.1f kB/s' % (size, '' if size == 1 else 's', seconds,
                                                            size / 1000 / max(seconds, 1e-9)))
    write(2, encode('\n'.join(lines) + '\n'))


def dd(words):
    import time
    given = _operands(words)
    size = _number(given.get('bs', '512'))
    if size == 0 or ('ibs' in given or 'obs' in given) and 'bs' not in given:
        unsupported('the program dd with blocks of two sizes, or of none')
    conversions = set(given['conv'].split(',')) if 'conv' in given else set()
    if conversions - {'notrunc', 'fsync', 'fdatasync'}:
        unsupported('the program dd with conv=' + given['conv'])
    source = _Source(given.get('if'))
    if source.fd is None and not source.is_endless:
        return 1
    target = _opened(given.get('of'), os.O_WRONLY | os.O_CREAT, 1)
    if target is None:
        return 1
    started = time.monotonic()
    source.skip(_number(given.get('skip', '0')), size)
    if 'of' in given:
        _pass_over(target, _number(given.get('seek', '0')), size, 'notrunc' not in conversions)
    whole = partial = total = 0
    most = _number(given['count']) if 'count' in given else None
    while most is None or whole + partial < most:
        data = source.read(size)
        if not data:
            break
        whole, partial, total = whole + (len(data) == size), partial + (len(data) < size), total + len(data)
        write(target, data)
    if given.get('status') != 'none':
        blocks = whole, partial
        _tell(blocks, blocks, total, time.monotonic() - started, given.get('status') != 'noxfer')
    return 0
