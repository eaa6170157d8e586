"""Models `codecs`: text and bytes to each other, hexadecimal and base64, rot13; open() and streams."""
import sys

import _codec_streams as _streams
from _codec_streams import (IncrementalDecoder, IncrementalEncoder, StreamReader, StreamReaderWriter, StreamWriter,
                            iterdecode, iterencode)

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = b'\xff\xfe'
BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = b'\0\0\xfe\xff'

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


class CodecInfo(tuple):

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        made = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        made.name = name
        made.encode, made.decode = encode, decode
        made.streamreader, made.streamwriter = streamreader, streamwriter
        made.incrementalencoder, made.incrementaldecoder = incrementalencoder, incrementaldecoder
        return made

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def _of_name(name):
    def encoder(text, errors='strict'):
        return encode(text, name, errors), len(text)

    def decoder(data, errors='strict'):
        return decode(data, name, errors), len(data)
    if name in ('rot13', 'rot_13') or _of_bytes(name):
        return CodecInfo(encoder, decoder, name=name)
    reader, writer, incremental_encoder, incremental_decoder = _streams.of_encoding(name)
    return CodecInfo(encoder, decoder, reader, writer, incremental_encoder, incremental_decoder, name)


_NAMES = {'utf8': 'utf-8', 'utf_8': 'utf-8', 'ascii': 'ascii', 'us_ascii': 'ascii', 'latin1': 'iso8859-1',
          'latin_1': 'iso8859-1', 'iso_8859_1': 'iso8859-1'}


_known = {}


def _library_name(encoding):
    plain = encoding.lower()
    if plain in ('utf-8', 'latin-1', 'iso-8859-1', 'us-ascii'):
        return None
    import _text_encodings
    return _text_encodings.codec_name(encoding)


def lookup(encoding):
    kind = _plain(encoding)
    if kind not in _NAMES and kind not in ('rot13', 'rot_13') and not _of_bytes(kind):
        try:
            ''.encode(encoding)
        except LookupError:
            raise LookupError('unknown encoding: ' + encoding) from None
    name = _NAMES.get(kind) or _library_name(encoding) or encoding.lower()
    if name not in _known:
        _known[name] = _of_name(name)
    return _known[name]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def _incremental(kind, encoding):
    if kind is None:
        raise LookupError(encoding)
    return kind


def getincrementalencoder(encoding):
    return _incremental(lookup(encoding).incrementalencoder, encoding)


def getincrementaldecoder(encoding):
    return _incremental(lookup(encoding).incrementaldecoder, encoding)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import builtins
    if sys.version_info >= (3, 14):
        import warnings
        warnings.warn('codecs.open() is deprecated. Use open() instead.', DeprecationWarning, stacklevel=2)
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        stream.encoding = encoding
        return stream
    except:
        file.close()
        raise


from _unmodelled import attribute

__getattr__ = attribute(globals(), {
    'the registry of codecs is not modelled': ('register', 'unregister', 'register_error', 'lookup_error',
                                               'EncodedFile', 'StreamRecoder', 'BufferedIncrementalDecoder',
                                               'BufferedIncrementalEncoder', 'Codec')})
