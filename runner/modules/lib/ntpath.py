"""Models `ntpath`: paths of Windows as text.  What asks for files is left out; so are paths of bytes."""
import sys

import _unmodelled
from posixpath import commonprefix

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'
supports_unicode_filenames = False
_SEPARATORS = '\\/'


def _text(path):
    import os
    return os.fspath(path)


def _splitroot(p):
    """(drive or share, separator behind it, the rest)"""
    p = _text(p)
    plain = p.replace(altsep, sep)
    if plain.startswith(sep * 2) and (sys.version_info >= (3, 11) or plain[2:3] != sep):
        return _split_share(p, plain)
    if plain.startswith(sep):
        return '', p[:1], p[1:]
    if plain[1:2] != ':':
        return '', '', p
    return (p[:2], p[2:3], p[3:]) if plain[2:3] == sep else (p[:2], '', p[2:])


def _split_share(path, plain):
    long = plain[:8].upper() == '\\\\?\\UNC\\' and sys.version_info >= (3, 10)
    host_end = plain.find(sep, 8 if long else 2)
    share_end = plain.find(sep, host_end + 1) if host_end >= 0 else -1
    if sys.version_info < (3, 11):
        # What is no host with a share is no drive.
        if host_end < 0 or share_end == host_end + 1:
            return '', path[:1], path[1:]
    if share_end < 0:
        return path, '', ''
    return path[:share_end], path[share_end:share_end + 1], path[share_end + 1:]


def splitdrive(p):
    drive, root, rest = _splitroot(p)
    return drive, root + rest


if sys.version_info >= (3, 12):
    splitroot = _splitroot
    splitroot.__name__ = splitroot.__qualname__ = 'splitroot'


def join(path, *paths):
    drive, root, rest = _splitroot(path)
    for each in paths:
        next_drive, next_root, next_rest = _splitroot(each)
        elsewhere = next_drive and next_drive.lower() != drive.lower()
        if next_drive and (elsewhere or not next_root):
            drive = next_drive
        elif next_root and (next_drive or not drive):
            drive = next_drive
        if next_root or elsewhere:
            root, rest = next_root, next_rest
            continue
        if rest and rest[-1] not in _SEPARATORS:
            rest += sep
        rest += next_rest
    if rest and not root and drive and drive[-1] not in ':' + _SEPARATORS:
        return drive + sep + rest
    return drive + root + rest


def split(p):
    drive, root, rest = _splitroot(p)
    last = max(map(rest.rfind, _SEPARATORS)) + 1
    return drive + root + rest[:last].rstrip(_SEPARATORS), rest[last:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    start = max(map(p.rfind, _SEPARATORS)) + 1
    dot = p.rfind('.')
    while start < dot and p[start] == '.':
        start += 1      # leading dots are no extension
    return (p[:dot], p[dot:]) if start < dot else (p, '')


def isabs(s):
    s = _text(s).replace(altsep, sep)
    if sys.version_info >= (3, 13):
        return s.startswith(sep * 2) or s[1:3] == ':' + sep
    if sys.version_info >= (3, 11):
        return s[:1] == sep or s[1:3] == ':' + sep
    return s.startswith('\\\\?\\') or splitdrive(s)[1][:1] == sep


def normcase(s):
    return _text(s).replace(altsep, sep).lower()


def normpath(path):
    path = _text(path).replace(altsep, sep)
    drive, root, rest = _splitroot(path)
    parts = []
    for part in rest.split(sep):
        if part == pardir and parts and parts[-1] != pardir:
            parts.pop()
        elif part not in ('', curdir) and not (part == pardir and root and not parts):
            parts.append(part)
    return drive + root + sep.join(parts) or curdir


if sys.version_info >= (3, 13):

    def isreserved(path):
        rest = _splitroot(path)[2].replace(altsep, sep)
        return any(map(_is_reserved_name, rest.split(sep)))


_DEVICES = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$',
            *[name + digit for name in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3']}


def _is_reserved_name(name):
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    if any(char in '"*:<>?|/\\' or char < ' ' for char in name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _DEVICES


__getattr__ = _unmodelled.attribute(globals(), {'files of Windows are not modelled': (
    'abspath', 'commonpath', 'exists', 'expanduser', 'expandvars', 'getatime', 'getctime', 'getmtime', 'getsize',
    'isdir', 'isfile', 'islink', 'ismount', 'lexists', 'realpath', 'relpath', 'samefile')})
