"""Models `mimetypes`: types of names and names of types, where CPython and the tables of machines are of one mind.

CPython reads the machine's own tables, such as /etc/mime.types, whose types replace its own: what they may know better
is unsupported.  Left out: MimeTypes, reading tables, data: URLs.
"""
import os
import posixpath
import sys
import urllib.parse

import _unmodelled
from _frames import unsupported as _unsupported

__all__ = ['add_type', 'guess_extension', 'guess_type', 'init']

# Type, then its extensions, first the one that is answered for the type.
_CERTAIN = '''application/json json
application/manifest+json webmanifest
application/octet-stream bin
application/pdf pdf
application/postscript ps ai eps
application/vnd.apple.mpegurl - m3u8
application/vnd.ms-excel xls xlb
application/vnd.ms-powerpoint ppt pps
application/wasm wasm
application/x-tar tar
application/zip zip
audio/mpeg mp3 mp2
audio/basic au snd
image/gif gif
image/jpeg jpg jpe jpeg
image/png png
image/svg+xml svg
image/tiff tiff tif
image/vnd.microsoft.icon ico
message/rfc822 eml
text/css css
text/csv csv
text/html html htm
text/plain txt
text/tab-separated-values tsv
text/x-python py
video/mp4 mp4
video/mpeg mpeg mpe mpg
video/quicktime mov qt
video/webm webm
'''
if sys.version_info >= (3, 11):
    _CERTAIN += 'image/avif avif\nimage/bmp bmp\ntext/vtt vtt\n'
if sys.version_info >= (3, 12):
    _CERTAIN += 'text/javascript js mjs\n'
if sys.version_info >= (3, 13):
    _CERTAIN += 'image/webp webp\ntext/markdown md markdown\n'

inited = False
suffix_map = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz', '.tbz2': '.tar.bz2',
              '.txz': '.tar.xz'}
encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz'}
if sys.version_info >= (3, 9):
    encodings_map['.br'] = 'br'
_types = {}
_extensions = {}
for _line in _CERTAIN.splitlines():
    _type, _first, *_more = _line.split()
    if _first != '-':
        _extensions[_type] = '.' + _first
    for _each in [_first] + _more:
        _types['.' + _each] = _type


def init(files=None):
    global inited
    if files:
        _unsupported('mimetypes.init() with files')
    inited = True


def _path_of(url):
    url = os.fspath(url)
    parts = urllib.parse.urlparse(url)
    if parts.scheme == 'data':
        _unsupported('mimetypes: data: URLs')
    if len(parts.scheme) < 2:
        return url
    # Earlier what follows the path counts as part of it.
    return parts.path if sys.version_info >= (3, 13) else url.partition(':')[2]


def guess_type(url, strict=True):
    init()
    return _guess(_path_of(url))


def _guess(path):
    base, extension = posixpath.splitext(path)
    while extension.lower() in suffix_map:
        base, extension = posixpath.splitext(base + suffix_map[extension.lower()])
    encoding = encodings_map.get(extension)
    if encoding is not None:
        base, extension = posixpath.splitext(base)
    if not extension:
        return None, encoding
    known = _types.get(extension) or _types.get(extension.lower())
    if known is None:
        _unsupported(f'mimetypes: the type of {extension}, which the tables of the machine decide')
    return known, encoding


if sys.version_info >= (3, 13):
    def guess_file_type(path, *, strict=True):
        init()
        return _guess(os.fspath(path))


def guess_extension(type, strict=True):
    init()
    known = _extensions.get(type.lower())
    if known is None:
        _unsupported(f'mimetypes: the extension of {type}, which the tables of the machine decide')
    return known


def add_type(type, ext, strict=True):
    if not ext.startswith('.'):
        _unsupported(f'mimetypes.add_type() of {ext!r}')
    init()
    _types[ext] = type
    _extensions.setdefault(type, ext)


__getattr__ = _unmodelled.attribute(globals(), {'what the tables of the machine decide': (
    'MimeTypes', 'guess_all_extensions', 'read_mime_types', 'types_map', 'common_types', 'knownfiles')})
