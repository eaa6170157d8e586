"""Models the part of urllib.parse that splits URLs and quotes their parts."""
import collections

_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'


def quote(text, safe='/'):
    return ''.join(chr(byte) if chr(byte) in _SAFE + safe else '%%%02X' % byte for byte in text.encode())


def quote_plus(text, safe=''):
    return quote(text, safe + ' ').replace(' ', '+')


def unquote(string, encoding='utf-8', errors='replace'):
    parts = string.split('%')
    data = parts[0].encode()
    for part in parts[1:]:
        try:
            data += bytes([int(part[:2], 16)]) + part[2:].encode()
        except ValueError:
            data += b'%' + part.encode()
    return data.decode(encoding, errors)


def unquote_plus(text):
    return unquote(text.replace('+', ' '))


def urlencode(query):
    pairs = query.items() if hasattr(query, 'items') else query
    return '&'.join('%s=%s' % (quote_plus(str(key)), quote_plus(str(value))) for key, value in pairs)


def parse_qsl(text):
    return [tuple(unquote_plus(each) for each in (part.split('=', 1) + [''])[:2]) for part in text.split('&') if part]


def parse_qs(text):
    found = {}
    for key, value in parse_qsl(text):
        found.setdefault(key, []).append(value)
    return found


class ParseResult(collections.namedtuple('ParseResult', ['scheme', 'netloc', 'path', 'params', 'query', 'fragment'])):

    @property
    def hostname(self):
        return self.netloc.rsplit('@', 1)[-1].split(':')[0] or None

    @property
    def port(self):
        port = self.netloc.rsplit('@', 1)[-1].partition(':')[2]
        return int(port) if port else None


def urlparse(url, scheme=''):
    rest, _, fragment = url.partition('#')
    rest, _, query = rest.partition('?')
    netloc = ''
    if ':' in rest and rest.split(':')[0].isalnum():
        scheme, _, rest = rest.partition(':')
    if rest.startswith('//'):
        netloc, slash, rest = rest[2:].partition('/')
        rest = slash + rest
    return ParseResult(scheme.lower(), netloc, rest, '', query, fragment)


class SplitResult(collections.namedtuple('SplitResult', ['scheme', 'netloc', 'path', 'query', 'fragment'])):
    hostname = ParseResult.hostname
    port = ParseResult.port

    def geturl(self):
        return urlunsplit(self)


def urlsplit(url, scheme='', allow_fragments=True):
    whole = urlparse(url, scheme)
    return SplitResult(whole.scheme, whole.netloc, whole.path, whole.query, whole.fragment)


def urlunsplit(parts):
    scheme, netloc, path, query, fragment = parts
    url = ('//' + netloc if netloc else '') + path
    return ((scheme + ':' if scheme else '') + url + ('?' + query if query else '')
            + ('#' + fragment if fragment else ''))


def urljoin(base, url):
    if '://' in url:
        return url
    parts = urlparse(base)
    path = url if url.startswith('/') else parts.path.rsplit('/', 1)[0] + '/' + url
    return '%s://%s%s' % (parts.scheme, parts.netloc, path)
