"""Models `os.path`: paths as text, and what there is of them among the files of the case (_files)."""
import sys

sep = '/'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
defpath = '/bin:/usr/bin'
pathsep = ':'
devnull = '/dev/null'
supports_unicode_filenames = False


def _text(path):
    return path if isinstance(path, str) else path.__fspath__() if hasattr(path, '__fspath__') else path


def join(a, *parts):
    path = _text(a)
    for part in map(_text, parts):
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    p = _text(p)
    head, slash, tail = p.rpartition('/')
    head += slash
    if head.strip('/'):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return _text(p).rpartition('/')[2]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    dot = p.rfind('.')
    start = p.rfind('/') + 1
    while start < dot and p[start] == '.':
        start += 1      # leading dots are no extension
    return (p[:dot], p[dot:]) if start < dot else (p, '')


def isabs(s):
    return _text(s).startswith('/')


def normpath(path):
    path = _text(path)
    if not path:
        return '.'
    root = '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part == '..' and (parts and parts[-1] != '..'):
            parts.pop()
        elif part not in ('', '.') and not (part == '..' and root):
            parts.append(part)
    return root + '/'.join(parts) or '.'


def normcase(s):
    return s


def abspath(path):
    if not isabs(path):
        import os
        path = join(os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    filename = abspath(_text(filename))
    import _files
    try:
        found = _files.followed(filename, filename)
    except OSError:     # links in a circle
        if strict:
            raise
        return filename
    if strict and not exists(found):
        _files.refuse(2, found)
    return found


def expanduser(path):
    path = _text(path)
    if path == '~' or path.startswith('~/'):
        import os
        return os.environ.get('HOME', '/') + path[1:]
    return path


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for place, char in enumerate(low):
        if high[place:place + 1] != char:
            return low[:place]
    return low


def _whole(path, follows=True):
    """None where links go in a circle, and of what can be no path."""
    import _files
    try:
        return _files.whole(path, follows)
    except (OSError, ValueError):
        return None


def exists(path):
    import _files
    whole = _whole(path)
    return whole is not None and (whole == devnull or _files.exists(whole))


def _exists_as_link(path):
    import _files
    whole = _whole(path, False)
    return whole is not None and _files.exists(whole)


def lexists(path):
    return exists(path) or _exists_as_link(path)


def isfile(path):
    import _files
    whole = _whole(path)
    if whole in (None, devnull):
        return False
    found = _files.content(whole)
    return found is not None and not found.mode & _files.KINDS


def isdir(s):
    import _files
    whole = _whole(s)
    return whole is not None and _files.is_folder(whole)


def islink(path):
    import _files
    whole = _whole(path, False)
    return whole is not None and _files.link_target(whole) is not None


def getsize(filename):
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


def relpath(path, start=curdir):
    here, there = abspath(start).split('/'), abspath(path).split('/')
    alike = 0
    while alike < min(len(here), len(there)) and here[alike] == there[alike]:
        alike += 1
    return '/'.join(['..'] * len([name for name in here[alike:] if name]) + there[alike:]) or '.'


def commonpath(paths):
    parts = [_text(path).split('/') for path in paths]
    if not parts:
        raise ValueError('commonpath() arg is an empty sequence' if sys.version_info < (3, 13)
                         else 'commonpath() arg is an empty iterable')
    if len({path[:1] == [''] for path in parts}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    absolute = parts[0][:1] == ['']
    parts = [[part for part in path if part and part != '.'] for path in parts]
    low, high = min(parts), max(parts)
    shared = 0
    while shared < len(low) and low[shared] == high[shared]:
        shared += 1
    return ('/' if absolute else '') + '/'.join(low[:shared])


def splitdrive(p):
    return '', _text(p)


def getatime(filename):
    from os import stat
    return stat(filename).st_atime


def getctime(filename):
    from os import stat
    return stat(filename).st_ctime


def samefile(f1, f2):
    from os import stat
    return samestat(stat(f1), stat(f2))


def samestat(s1, s2):
    return (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)


def sameopenfile(fp1, fp2):
    from os import fstat
    return samestat(fstat(fp1), fstat(fp2))


def expandvars(path):
    """$name and ${name}, where the environment has them."""
    from os import environ
    path = _text(path)
    made, at = '', 0
    while at < len(path):
        if path[at] != '$':
            made += path[at]
            at += 1
            continue
        if path[at + 1:at + 2] == '{':
            end = path.find('}', at)
            name, after = path[at + 2:end], end + 1
        else:
            after = at + 1
            while after < len(path) and (path[after].isalnum() or path[after] == '_'):
                after += 1
            name = path[at + 1:after]
        if after <= at + 1 or name not in environ:
            after = max(after, at + 1)
            made += path[at:after]
        else:
            made += environ[name]
        at = after
    return made
