"""base64, md5sum, sha1sum, sha256sum, sha512sum: what they make of bytes."""
import base64 as _base64
import hashlib

from _frames import unsupported
from _programs import _process
from _programs._copying import open_inputs
from _programs._process import encode
from _programs._process import options
from _programs._process import out
from _programs._process import read_all
from _programs._process import say


def base64(words):
    found, names = options(words, 'di', 'w')
    for _name, fd in open_inputs(names[:1]):
        if fd is None:
            return 1
        data = read_all(fd)
    if 'd' in found:
        data = data.replace(b'\n', b'')
        try:
            out.write(_base64.b64decode(data, validate='i' not in found))
        except ValueError:
            say('invalid input')
            return 1
        return 0
    text, width = _base64.b64encode(data), int(found.get('w', 76))
    for at in range(0, len(text), width or len(text) or 1):
        out.write(text[at:at + width] + b'\n' if width else text)
    return 0


def _summed(words, name):
    found, names = options(words, 'bt')
    status = 0
    for each, fd in open_inputs(names):
        if fd is None:
            status = 1
            continue
        if '\\' in each or '\n' in each:
            unsupported('the program %s with the name %r' % (_process.name, each))
        sum_of = hashlib.new(name, read_all(fd)).hexdigest()
        out.write(encode('%s %s%s\n' % (sum_of, '*' if 'b' in found else ' ', each)))
    return status


def md5sum(words):
    return _summed(words, 'md5')


def sha1sum(words):
    return _summed(words, 'sha1')


def sha256sum(words):
    return _summed(words, 'sha256')


def sha512sum(words):
    return _summed(words, 'sha512')
