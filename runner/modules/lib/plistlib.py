"""Models `plistlib`: property lists as XML (_plist_xml) and in bytes (_plist_binary).

Left out: the functions for paths that 3.8 still had.
"""
import enum
import io
import sys

import _unmodelled
from _plist_binary import BinaryReader, BinaryWriter
from _plist_values import InvalidFileException, UID
from _plist_xml import XmlReader, XmlWriter, is_xml

__all__ = ['InvalidFileException', 'FMT_XML', 'FMT_BINARY', 'load', 'dump', 'loads', 'dumps', 'UID']


class PlistFormat(enum.Enum):
    FMT_XML = 1
    FMT_BINARY = 2


FMT_XML = PlistFormat.FMT_XML
FMT_BINARY = PlistFormat.FMT_BINARY
_OPTIONS = ('aware_datetime',) if sys.version_info >= (3, 13) else ()


def _knows_zones(function, options):
    for name in options:
        if name not in _OPTIONS:
            raise TypeError("%s() got an unexpected keyword argument '%s'" % (function, name))
    return options.get('aware_datetime', False)


def _load(data, fmt, dict_type, knows_zones):
    if fmt is None:
        fmt = FMT_XML if is_xml(data[:32]) else FMT_BINARY if data.startswith(b'bplist00') else None
    if fmt is None:
        raise InvalidFileException()
    return (XmlReader if fmt is FMT_XML else BinaryReader)(data, dict_type, knows_zones).read()


def load(fp, *, fmt=None, dict_type=dict, **options):
    return _load(fp.read(), fmt, dict_type, _knows_zones('load', options))


def loads(value, *, fmt=None, dict_type=dict, **options):
    if isinstance(value, str) and sys.version_info >= (3, 13):
        if fmt == FMT_BINARY:
            raise TypeError('value must be bytes-like object when fmt is FMT_BINARY')
        value = value.encode()
    return _load(io.BytesIO(value).getvalue(), fmt, dict_type, _knows_zones('loads', options))


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, **options):
    knows_zones = _knows_zones('dump', options)
    if not isinstance(fmt, PlistFormat):
        raise ValueError('Unsupported format: %r' % (fmt,))
    (XmlWriter if fmt is FMT_XML else BinaryWriter)(fp, sort_keys, skipkeys, knows_zones).write(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, **options):
    _knows_zones('dumps', options)
    file = io.BytesIO()
    dump(value, file, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys, **options)
    return file.getvalue()


__getattr__ = _unmodelled.attribute(globals(), {} if sys.version_info >= (3, 9) else {
    'functions that are deprecated': ('readPlist', 'writePlist', 'readPlistFromBytes', 'writePlistToBytes', 'Data')})
