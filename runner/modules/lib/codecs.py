"""Models `codecs`: text and bytes to each other, hexadecimal and base64, rot13; open()."""
import sys

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = b'\xff\xfe'
BOM_UTF16_BE = b'\xfe\xff'

_upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
_ROT13 = str.maketrans(_upper + _upper.lower(), _upper[13:] + _upper[:13] + (_upper[13:] + _upper[:13]).lower())


def _plain(encoding):
    return encoding.lower().replace('-', '_').replace('_codec', '')


def _of_bytes(kind):
    """How bytes become bytes in an encoding that is none of text, and back."""
    if kind == 'hex':
        import binascii
        return binascii.hexlify, binascii.unhexlify
    if kind == 'base64':
        import base64
        return base64.encodebytes, base64.decodebytes
    if kind in ('zlib', 'zip'):
        import zlib
        return zlib.compress, zlib.decompress
    if kind in ('bz2', 'quopri', 'quoted_printable', 'uu'):
        from _frames import unsupported
        unsupported(f'the codec {kind}')
    return None


def _call(function, data, encoding, doing):
    try:
        return function(data)
    except Exception as error:
        if sys.version_info >= (3, 12):
            raise
        text = f'{doing} with {encoding!r} codec failed ({type(error).__name__}: {error})'
        raise type(error)(text) from error


def encode(obj, encoding='utf-8', errors='strict'):
    kind = _plain(encoding)
    if kind in ('rot13', 'rot_13'):
        return obj.translate(_ROT13)
    functions = _of_bytes(kind)
    if functions:
        return _call(functions[0], obj, encoding, 'encoding')
    if not isinstance(obj, str):
        lookup(encoding)
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    kind = _plain(encoding)
    if kind in ('rot13', 'rot_13'):
        return obj.translate(_ROT13)
    functions = _of_bytes(kind)
    return _call(functions[1], obj, encoding, 'decoding') if functions else obj.decode(encoding, errors)


class CodecInfo:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name}>'

    def encode(self, text, errors='strict'):
        return encode(text, self.name, errors), len(text)

    def decode(self, data, errors='strict'):
        return decode(data, self.name, errors), len(data)


_NAMES = {'utf8': 'utf-8', 'utf_8': 'utf-8', 'ascii': 'ascii', 'us_ascii': 'ascii', 'latin1': 'iso8859-1',
          'latin_1': 'iso8859-1', 'iso_8859_1': 'iso8859-1'}


def lookup(encoding):
    kind = _plain(encoding)
    if kind not in _NAMES:
        try:
            ''.encode(encoding)
        except LookupError:
            raise LookupError('unknown encoding: ' + encoding) from None
    return CodecInfo(_NAMES.get(kind, encoding.lower()))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import builtins
    if encoding is not None and 'b' not in mode:
        return builtins.open(filename, mode, encoding=encoding, errors=errors, newline='')
    return builtins.open(filename, mode)


from _unmodelled import attribute

__getattr__ = attribute(globals(), {
    'streams of codecs are not modelled': ('getreader', 'getwriter', 'StreamReader', 'StreamWriter', 'register',
                                           'register_error', 'lookup_error', 'getincrementaldecoder',
                                           'getincrementalencoder', 'iterencode', 'iterdecode', 'EncodedFile')})
