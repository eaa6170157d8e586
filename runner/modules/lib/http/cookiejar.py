"""Models `http.cookiejar`: cookies of Netscape's kind, kept by domain, path and name, and sent back by CPython's rules.

The jar has a lock of its own, made by threading as that is then.  Left out: RFC 2965.
"""
import re
import sys
import threading
import time
import urllib.parse
import urllib.request

from http._cookie_policies import CookiePolicy, DefaultCookiePolicy, effective_host, path_of_request
from http._cookie_texts import NoCookie, parsed

__all__ = ['Cookie', 'CookieJar', 'CookiePolicy', 'DefaultCookiePolicy', 'FileCookieJar', 'LWPCookieJar', 'LoadError',
           'MozillaCookieJar']


class LoadError(OSError):
    pass


class Cookie:

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path,
                 path_specified, secure, expires, discard, comment, comment_url, rest, rfc2109=False):
        if port is None and port_specified is True:
            raise ValueError('if port is None, port_specified must be false')
        self.version = None if version is None else int(version)
        self.name = name
        self.value = value
        self.port = port
        self.port_specified = port_specified
        self.domain = domain.lower()
        self.domain_specified = domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path = path
        self.path_specified = path_specified
        self.secure = secure
        self.expires = None if expires is None else int(float(expires))
        self.discard = discard
        self.comment = comment
        self.comment_url = comment_url
        self.rfc2109 = rfc2109
        self._rest = dict(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        now = time.time() if now is None else now
        return self.expires is not None and self.expires <= now

    def __str__(self):
        port = '' if self.port is None else ':' + self.port
        shown = self.name if self.value is None else f'{self.name}={self.value}'
        return f'<Cookie {shown} for {self.domain}{port}{self.path}>'

    def __repr__(self):
        names = ('version', 'name', 'value', 'port', 'port_specified', 'domain', 'domain_specified',
                 'domain_initial_dot', 'path', 'path_specified', 'secure', 'expires', 'discard', 'comment',
                 'comment_url')
        parts = [f'{name}={getattr(self, name)!r}' for name in names]
        parts += [f'rest={self._rest!r}', f'rfc2109={self.rfc2109!r}']
        return f'{type(self).__name__}({", ".join(parts)})'


def _quoted_path(path):
    """What may not stand in a path, by numbers, in capitals."""
    path = urllib.parse.quote(path, "%/;:@&=+$,!~*'()")
    return re.sub('%([0-9a-fA-F][0-9a-fA-F])', lambda found: '%' + found[1].upper(), path)


def _values(mapping):
    """By the keys, up to 3.10."""
    if sys.version_info < (3, 11):
        return [mapping[key] for key in sorted(mapping)]
    return list(mapping.values())


class CookieJar:

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies_lock = threading.RLock()
        self._cookies = {}      # of a domain, of a path, by name

    def set_policy(self, policy):
        self._policy = policy

    # ---- to a server

    def _cookies_for_request(self, request):
        found = []
        for domain in list(self._cookies):
            if not self._policy.domain_return_ok(domain, request):
                continue
            for path, cookies in self._cookies[domain].items():
                if self._policy.path_return_ok(path, request):
                    found += [cookie for cookie in cookies.values() if self._policy.return_ok(cookie, request)]
        return found

    def add_cookie_header(self, request):
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            cookies = sorted(self._cookies_for_request(request), key=lambda cookie: -len(cookie.path))
            shown = [cookie.name if cookie.value is None else f'{cookie.name}={cookie.value}' for cookie in cookies]
            if shown and not request.has_header('Cookie'):
                request.add_unredirected_header('Cookie', '; '.join(shown))
        self.clear_expired_cookies()

    # ---- from a server

    def _made(self, found, request):
        """None if what the server says is that the cookie goes."""
        name, value, known, rest = found
        given = known.get('domain')
        domain = given if given else effective_host(request)
        if given and not given.startswith('.'):
            domain = '.' + given
        path = known.get('path')
        path_specified = bool(path)
        if path_specified:
            path = _quoted_path(path)
        else:
            whole = path_of_request(request)
            path = whole[:whole.rfind('/')] if '/' in whole else whole
            path = path or '/'
        expires = known.get('expires')
        if expires is not None and expires <= self._now:
            try:
                self.clear(domain, path, name)
            except KeyError:
                pass
            return None
        port = known.get('port')
        return Cookie(0, name, value, port, port is not None, domain, bool(given),
                      bool(given) and given.startswith('.'), path, path_specified, known.get('secure', False),
                      expires, expires is None, None, None, rest, 'version' in known)

    def make_cookies(self, response, request):
        self._policy._now = self._now = int(time.time())
        made = []
        for header in response.info().get_all('Set-Cookie', []):
            try:
                found = parsed(header, self._now)
            except NoCookie:
                continue
            cookie = None if found is None else self._made(found, request)
            if cookie is not None:
                made.append(cookie)
        return made

    def extract_cookies(self, response, request):
        with self._cookies_lock:
            for cookie in self.make_cookies(response, request):
                if self._policy.set_ok(cookie, request):
                    self.set_cookie(cookie)

    def set_cookie_if_ok(self, cookie, request):
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            if self._policy.set_ok(cookie, request):
                self.set_cookie(cookie)

    def set_cookie(self, cookie):
        with self._cookies_lock:
            self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    # ---- away

    def clear(self, domain=None, path=None, name=None):
        if name is not None:
            if domain is None or path is None:
                raise ValueError('domain and path must be given to remove a cookie by name')
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError('domain must be given to remove cookies by path')
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_session_cookies(self):
        with self._cookies_lock:
            for cookie in list(self):
                if cookie.discard:
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        with self._cookies_lock:
            now = time.time()
            for cookie in list(self):
                if cookie.is_expired(now):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        for paths in _values(self._cookies):
            for cookies in _values(paths):
                yield from _values(cookies)

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return f'<{type(self).__name__}[{", ".join([repr(cookie) for cookie in self])}]>'

    def __str__(self):
        return f'<{type(self).__name__}[{", ".join([str(cookie) for cookie in self])}]>'


def __getattr__(name):
    if name not in ('FileCookieJar', 'LWPCookieJar', 'MozillaCookieJar'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import http._cookie_files as files
    found = globals()[name] = getattr(files, name)
    return found
