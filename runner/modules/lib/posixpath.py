"""Models `os.path`: paths as text. There are no files: nothing exists."""

sep = '/'
curdir = '.'
pardir = '..'
extsep = '.'
altsep = None
defpath = '/bin:/usr/bin'


def join(a, *parts):
    path = a
    for part in parts:
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    head, slash, tail = p.rpartition('/')
    head += slash
    if head.strip('/'):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return p.rpartition('/')[2]


def dirname(p):
    return split(p)[0]


def splitext(p):
    dot = p.rfind('.')
    start = p.rfind('/') + 1
    while start < dot and p[start] == '.':
        start += 1      # leading dots are no extension
    return (p[:dot], p[dot:]) if start < dot else (p, '')


def isabs(s):
    return s.startswith('/')


def normpath(path):
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
    return False


isfile = isdir = islink = lexists = exists
