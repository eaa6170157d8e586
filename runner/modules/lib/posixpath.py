"""Models `os.path`: paths as text, and what there is of them among the files of the case (_files)."""

sep = '/'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
defpath = '/bin:/usr/bin'


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


realpath = abspath


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


def exists(path):
    import _files
    return _files.exists(_files.whole(path))


lexists = exists


def isfile(path):
    import _files
    return _files.content(_files.whole(path)) is not None


def isdir(s):
    import _files
    return _files.is_folder(_files.whole(s))


def islink(path):
    return False


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
