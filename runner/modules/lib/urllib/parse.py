"""Models urllib.parse: URLs split, joined and put together again, their parts quoted, queries read and written.

Left out: the check of host names for characters that NFKC makes separators of, and the caches.
"""
import sys
from collections import namedtuple

import _unmodelled
from urllib._bracketed_hosts import check_brackets as _check_brackets
from urllib._percent_quoting import quote
from urllib._percent_quoting import quote_from_bytes
from urllib._percent_quoting import quote_plus
from urllib._percent_quoting import unquote
from urllib._percent_quoting import unquote_plus
from urllib._percent_quoting import unquote_to_bytes
from urllib._queries import parse_qs
from urllib._queries import parse_qsl
from urllib._queries import urlencode
from urllib._text_or_bytes import as_text
from urllib._url_splitters import splitters as _splitters

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

_RTSPS = ['rtsps'] if sys.version_info >= (3, 12) else []
uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp'] + _RTSPS + ['rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews',
               'prospero', 'rtsp'] + _RTSPS + ['rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh',
                                               'ws', 'wss'] + (
                                                   ['itms-services'] if sys.version_info >= (3, 12) else [])
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp'] + _RTSPS + [
    'rtspu', 'sip', 'sips', 'mms', 'sftp', 'tel']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
if sys.version_info < (3, 11):
    MAX_CACHE_SIZE = 20


# What a URL is split into, of texts and of bytes.

class _OfText:
    __slots__ = ()
    _separators = '@', ':', '[', ']', '%'

    def encode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*[part.encode(encoding, errors) for part in self])


class _OfBytes:
    __slots__ = ()
    _separators = b'@', b':', b'[', b']', b'%'

    def decode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*[part.decode(encoding, errors) for part in self])


class _WithHost:
    __slots__ = ()

    def _user(self):
        at, colon = self._separators[:2]
        info, has_user, _ = self.netloc.rpartition(at)
        name, has_password, password = info.partition(colon)
        return (name if has_user else None), (password if has_password else None)

    def _place(self):
        at, colon, opening, closing, _ = self._separators
        place = self.netloc.rpartition(at)[2]
        _, bracketed, inner = place.partition(opening)
        if bracketed:
            host, _, rest = inner.partition(closing)
            port = rest.partition(colon)[2]
        else:
            host, _, port = place.partition(colon)
        return host, port or None

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        host = self._place()[0]
        name, percent, zone = host.partition(self._separators[4])
        return name.lower() + percent + zone if host else None

    @property
    def port(self):
        port = self._place()[1]
        if port is None:
            return None
        try:
            if sys.version_info >= (3, 10) and not (port.isdigit() and port.isascii()):
                raise ValueError
            number = int(port, 10)
        except ValueError:
            raise ValueError(f'Port could not be cast to integer value as {port!r}') from None
        if not 0 <= number <= 65535:
            raise ValueError('Port out of range 0-65535')
        return number


_Defragged = namedtuple('DefragResult', 'url fragment')
_Split = namedtuple('SplitResult', 'scheme netloc path query fragment')
_Parsed = namedtuple('ParseResult', 'scheme netloc path params query fragment')


class DefragResult(_Defragged, _OfText):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_Split, _WithHost, _OfText):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parsed, _WithHost, _OfText):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defragged, _OfBytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _WithHost, _OfBytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parsed, _WithHost, _OfBytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._counterpart, _bytes._counterpart = _bytes, _text


# Splitting.  What is absent is None in here, what is there and empty is ''.

def _has_scheme(before, behind):
    if not before or not all(character in scheme_chars for character in before):
        return False
    if sys.version_info >= (3, 11):
        return before[0].isascii() and before[0].isalpha()
    if sys.version_info < (3, 10):
        return not (behind and behind.isdigit())    # it may be a host with its port
    return True


def _pieces(url, scheme, allow_fragments):
    url = url.lstrip(''.join(map(chr, range(33))))
    scheme = scheme if scheme is None else scheme.strip(''.join(map(chr, range(33))))
    for unsafe in '\t\r\n':
        url = url.replace(unsafe, '')
        scheme = scheme if scheme is None else scheme.replace(unsafe, '')
    before, colon, behind = url.partition(':')
    if colon and _has_scheme(before, behind):
        scheme, url = before.lower(), behind
    netloc = query = fragment = None
    if url[:2] == '//':
        end = min([place for place in map(url[2:].find, '/?#') if place >= 0], default=len(url))
        netloc, url = url[2:2 + end], url[2 + end:]
        _check_brackets(netloc)
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return scheme, netloc, url, query, fragment


def urlsplit(url, scheme='', allow_fragments=True):
    (url, scheme), convert = as_text(url, scheme)
    return convert(SplitResult(*[part or '' for part in _pieces(url, scheme, allow_fragments)]))


def _without_params(path):
    """The path and the parameters of its last segment."""
    end = path.find(';', path.rfind('/') + 1)
    return (path[:end], path[end + 1:]) if end >= 0 else (path, '')


def urlparse(url, scheme='', allow_fragments=True):
    (url, scheme), convert = as_text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    path, params = _without_params(path) if scheme in uses_params else (path, '')
    return convert(ParseResult(scheme, netloc, path, params, query, fragment))


def urldefrag(url):
    (url,), convert = as_text(url)
    if '#' not in url:
        return convert(DefragResult(url, ''))
    if sys.version_info >= (3, 14):
        *kept, fragment = _pieces(url, None, True)
        return convert(DefragResult(_unsplit_as_found(*kept, None), fragment or ''))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return convert(DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment))


# Putting together.

def _shows_netloc(scheme, netloc, path):
    if netloc:
        return True
    if sys.version_info < (3, 12, 4):
        return bool(scheme) and scheme in uses_netloc and path[:2] != '//'
    return path[:2] == '//' or bool(scheme) and scheme in uses_netloc and path[:1] in ('', '/')


def urlunsplit(components):
    (scheme, netloc, path, query, fragment), convert = as_text(*components)
    if _shows_netloc(scheme, netloc, path):
        if path and path[0] != '/':
            path = '/' + path
        path = '//' + (netloc or '') + path
    return convert((scheme + ':' if scheme else '') + path + ('?' + query if query else '')
                   + ('#' + fragment if fragment else ''))


def urlunparse(components):
    (scheme, netloc, path, params, query, fragment), convert = as_text(*components)
    return convert(urlunsplit((scheme, netloc, path + ';' + params if params else path, query, fragment)))


def _unsplit_as_found(scheme, netloc, path, query, fragment):
    """Empty parts keep their marks, as urljoin() does it from 3.14 on."""
    if netloc is not None:
        path = '//' + netloc + ('/' if path and path[0] != '/' else '') + path
    elif path[:2] == '//':
        path = '//' + path
    return ((scheme + ':' if scheme else '') + path + ('' if query is None else '?' + query)
            + ('' if fragment is None else '#' + fragment))


def _join_paths(base, path):
    """By RFC 3986, but what would climb above the root stays below it, and segments in between are not empty."""
    segments = path.split('/')
    if path[:1] != '/':
        before = base.split('/')
        segments = (before if before[-1] == '' else before[:-1]) + segments
    segments = segments[:1] + [each for each in segments[1:-1] if each] + segments[1:][-1:]
    reached = []
    for segment in segments:
        if segment == '..':
            del reached[-1:]
        elif segment != '.':
            reached.append(segment)
    if segments[-1] in ('.', '..'):
        reached.append('')
    return '/'.join(reached) or '/'


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    (base, url), convert = as_text(base, url)
    if sys.version_info >= (3, 14):
        return convert(_join_as_found(base, url, allow_fragments))
    base_parts = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_parts.scheme, allow_fragments)
    if scheme != base_parts.scheme or scheme not in uses_relative:
        return convert(url)
    if scheme in uses_netloc:
        if netloc:
            return convert(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = base_parts.netloc
    if path or params:
        path = _join_paths(base_parts.path, path)
    else:
        path, params, query = base_parts.path, base_parts.params, query or base_parts.query
    return convert(urlunparse((scheme, netloc, path, params, query, fragment)))


def _join_as_found(base, url, allow_fragments):
    base_scheme, base_netloc, base_path, base_query, base_fragment = _pieces(base, None, allow_fragments)
    scheme, netloc, path, query, fragment = _pieces(url, None, allow_fragments)
    if scheme is None:
        scheme = base_scheme
    if scheme != base_scheme or scheme and scheme not in uses_relative:
        return url
    if not scheme or scheme in uses_netloc:
        if netloc:
            return _unsplit_as_found(scheme, netloc, path, query, fragment)
        netloc = base_netloc
    if path:
        return _unsplit_as_found(scheme, netloc, _join_paths(base_path, path), query, fragment)
    if query is None:
        query, fragment = base_query, base_fragment if fragment is None else fragment
    return _unsplit_as_found(scheme, netloc, base_path, query, fragment)


def unwrap(url):
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == 'URL:' else url


def clear_cache():
    pass    # nothing is kept


globals().update(_splitters)

if sys.version_info < (3, 14):
    __getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': ('Quoter',)})
