"""The half of urllib.parse that quotes with percent signs and takes the quotes off."""
import sys
from itertools import groupby

_ALWAYS_SAFE = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'
_DIGITS = frozenset(b'0123456789abcdefABCDEF')


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        for name, given in (('encoding', encoding), ('errors', errors)):
            if given is not None:
                raise TypeError(f"quote() doesn't support {name!r} for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    # Only a text or bytes can have a space; what else there is, quote() refuses.
    if isinstance(string, str) and ' ' not in string or isinstance(string, bytes) and b' ' not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    kept = _ALWAYS_SAFE + bytes(byte for byte in safe if byte < 128)
    return ''.join(chr(byte) if byte in kept else '%%%02X' % byte for byte in bs)


def unquote_to_bytes(string):
    if not string:
        string.split
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *parts = string.split(b'%')
    data = [first]
    for part in parts:
        if _DIGITS.issuperset(part[:2]) and len(part) > 1:
            data.append(bytes([int(part[:2], 16)]) + part[2:])
        else:
            data.append(b'%' + part)
    return b''.join(data)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        if sys.version_info < (3, 9):
            raise TypeError('Expected str, got bytes')
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    # Characters beyond ASCII are no bytes of anything: each piece between them is decoded for itself.
    return ''.join(unquote_to_bytes(''.join(piece)).decode(encoding or 'utf-8', errors or 'replace') if is_ascii
                   else ''.join(piece) for is_ascii, piece in groupby(string, str.isascii))


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)
