"""Models the part of `binascii` that programs use: hexadecimal digits, base 64 and CRC-32."""
import sys


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def hexlify(data, sep=None, bytes_per_sep=1):
    if data is None or isinstance(data, (str, int)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    text = bytes(data).hex()
    if sep is None:
        return text.encode('ascii')
    sep = sep if isinstance(sep, str) else sep.decode('ascii')
    step = 2 * bytes_per_sep
    first = len(text) % step
    parts = ([text[:first]] if first else []) + [text[at:at + step] for at in range(first, len(text), step)]
    return sep.join(parts).encode('ascii')


def unhexlify(hexstr, /):
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode('latin-1')
    if len(text) % 2:
        raise Error('Odd-length string')
    if any(digit not in '0123456789abcdefABCDEF' for digit in text):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    import base64
    return base64.b64encode(data) + (b'\n' if newline else b'')


if sys.version_info >= (3, 11):
    def a2b_base64(data, /, *, strict_mode=False):
        import base64
        return base64.b64decode(data, validate=strict_mode)
else:
    def a2b_base64(data, /):
        import base64
        return base64.b64decode(data)


def crc32(data, crc=0, /):
    crc ^= 0xffffffff
    for byte in bytes(data):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff
