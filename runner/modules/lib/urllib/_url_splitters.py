"""The part of urllib.parse that cuts one piece off a URL: kept from an older API, deprecated for others than urllib."""
import re

__name__ = 'urllib.parse'  # what it defines is that one's

_TYPE = re.compile('([^/:]+):(.*)', re.DOTALL)
_HOST = re.compile('//([^/#?]*)(.*)', re.DOTALL)
_PORT = re.compile('(.*):([0-9]*)', re.DOTALL)


def _splittype(url):
    found = _TYPE.match(url)
    return (found.group(1).lower(), found.group(2)) if found else (None, url)


def _splithost(url):
    found = _HOST.match(url)
    if not found:
        return None, url
    host, path = found.groups()
    return host, '/' + path if path and path[0] != '/' else path


def _splituser(host):
    user, at, host = host.rpartition('@')
    return (user if at else None), host


def _splitpasswd(user):
    user, colon, password = user.partition(':')
    return user, (password if colon else None)


def _splitport(host):
    found = _PORT.fullmatch(host)
    if not found:
        return host, None
    return found.group(1), found.group(2) or None


def _splitnport(host, defport=-1):
    """The port as a number; None is said of what is none."""
    name, colon, port = host.rpartition(':')
    if not colon:
        return host, defport
    if not port:
        return name, defport
    return name, int(port) if port.isdigit() and port.isascii() else None


def _cut_last(text, mark):
    before, found, behind = text.rpartition(mark)
    return (before, behind) if found else (text, None)


def _splitquery(url):
    return _cut_last(url, '?')


def _splittag(url):
    return _cut_last(url, '#')


def _splitattr(url):
    path, *attributes = url.split(';')
    return path, attributes


def _splitvalue(attr):
    name, equals, value = attr.partition('=')
    return name, (value if equals else None)


def _to_bytes(url):
    if isinstance(url, str) and not url.isascii():
        raise UnicodeError('URL ' + repr(url) + ' contains non-ASCII characters')
    return url


def _deprecated(function, instead):
    name = function.__name__[1:]
    text = 'urllib.parse.%s() is deprecated as of 3.8' % name + (', use %s() instead' % instead if instead else '')

    def warning(*args, **kwargs):
        import warnings
        warnings.warn(text, DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)
    warning.__name__ = warning.__qualname__ = name
    return warning


splitters = {each.__name__: each for each in (
    _splittype, _splithost, _splituser, _splitpasswd, _splitport, _splitnport, _splitquery, _splittag, _splitattr,
    _splitvalue, _to_bytes)}
splitters.update([(name[1:], _deprecated(each, None if each is _to_bytes else 'urllib.parse.parse_qsl' if
                                         each is _splitvalue else 'urllib.parse.urlparse'))
                  for name, each in splitters.items()])
