"""The jars of http.cookiejar that are kept in files: Mozilla's format and that of libwww-perl (LWP).

Left out: dates in LWP files other than those that are written there.
"""
import calendar
import copy
import os
import re
import sys
import time

from http.cookiejar import Cookie, CookieJar, LoadError

__name__ = 'http.cookiejar'  # what it defines is that one's

_KNOWS_HTTPONLY = sys.version_info >= (3, 10)
_HTTPONLY = 'HTTPOnly'
_HTTPONLY_MARK = '#HttpOnly_'
_MOZILLA_HEAD = ('# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n'
                 '# This is a generated file!  Do not edit.\n\n')
_DATE = '%Y-%m-%d %H:%M:%SZ'
_FLAGS = ('port_spec', 'path_spec', 'domain_dot', 'secure', 'discard')
_VALUES = ('version', 'port', 'path', 'domain', 'expires', 'comment', 'commenturl')
_PART = re.compile(r'\s*([^=\s;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;,\s]*)))?\s*;?')


class FileCookieJar(CookieJar):

    def __init__(self, filename=None, delayload=False, policy=None):
        CookieJar.__init__(self, policy)
        self.filename = filename if filename is None else os.fspath(filename)
        self.delayload = bool(delayload)

    def _named(self, filename):
        filename = self.filename if filename is None else filename
        if filename is None:
            raise ValueError('a filename was not supplied (nor was the CookieJar instance initialised with one)')
        return filename

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        raise NotImplementedError()

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        filename = self._named(filename)
        with open(filename) as file:
            self._really_load(file, filename, ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        filename = self._named(filename)
        with self._cookies_lock:
            before = copy.deepcopy(self._cookies)
            self._cookies = {}
            try:
                self.load(filename, ignore_discard, ignore_expires)
            except OSError:
                self._cookies = before
                raise

    def _lasting(self, ignore_discard, ignore_expires):
        now = time.time()
        return [cookie for cookie in self if _lasts(cookie, now, ignore_discard, ignore_expires)]

    def _write(self, filename, text):
        rights = 0o600 if sys.version_info >= (3, 11) else 0o666
        descriptor = os.open(filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, rights)
        with os.fdopen(descriptor, 'w') as file:
            file.write(text)

    def _take(self, file, filename, kind, ignore_discard, ignore_expires):
        now, line = time.time(), ''
        try:
            for line in file:
                cookie = self._cookie_of(line)
                if cookie is not None and _lasts(cookie, now, ignore_discard, ignore_expires):
                    self.set_cookie(cookie)
        except OSError:
            raise
        except Exception:
            import traceback
            import warnings
            warnings.warn('http.cookiejar bug!\n' + traceback.format_exc(), stacklevel=2)
            raise LoadError(f'invalid {kind} {filename!r}: {line!r}')


def _lasts(cookie, now, ignore_discard, ignore_expires):
    return (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now))


def _said(flag):
    return 'TRUE' if flag else 'FALSE'


class MozillaCookieJar(FileCookieJar):

    def _really_load(self, file, filename, ignore_discard, ignore_expires):
        if not re.match('#( Netscape)? HTTP Cookie File', file.readline()):
            raise LoadError(f'{filename!r} does not look like a Netscape format cookies file')
        self._take(file, filename, 'Netscape format cookies file', ignore_discard, ignore_expires)

    def _cookie_of(self, line):
        rest = {}
        if _KNOWS_HTTPONLY and line.startswith(_HTTPONLY_MARK):
            rest[_HTTPONLY] = ''
            line = line[len(_HTTPONLY_MARK):]
        line = line[:-1] if line.endswith('\n') else line
        if line.strip().startswith(('#', '$')) or not line.strip():
            return None
        domain, dotted, path, secure, expires, name, value = line.split('\t')
        assert (dotted == 'TRUE') == domain.startswith('.')
        if name == '':
            name, value = value, None
        return Cookie(0, name, value, None, False, domain, dotted == 'TRUE', dotted == 'TRUE', path, False,
                      secure == 'TRUE', expires or None, not expires, None, None, rest)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        lines = []
        for cookie in self._lasting(ignore_discard, ignore_expires):
            mark = _HTTPONLY_MARK if _KNOWS_HTTPONLY and cookie.has_nonstandard_attr(_HTTPONLY) else ''
            expires = '' if cookie.expires is None else str(cookie.expires)
            named = ('', cookie.name) if cookie.value is None else (cookie.name, cookie.value)
            columns = (mark + cookie.domain, _said(cookie.domain.startswith('.')), cookie.path, _said(cookie.secure),
                       expires, *named)
            lines.append('\t'.join(columns) + '\n')
        self._write(self._named(filename), _MOZILLA_HEAD + ''.join(lines))


class LWPCookieJar(FileCookieJar):

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        return ''.join(f'Set-Cookie3: {_lwp(cookie)}\n' for cookie in self._lasting(ignore_discard, ignore_expires))

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        self._write(self._named(filename), '#LWP-Cookies-2.0\n' + self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, file, filename, ignore_discard, ignore_expires):
        if not re.search(r'^\#LWP-Cookies-(\d+\.\d+)', file.readline()):
            raise LoadError(f'{filename!r} does not look like a Set-Cookie3 (LWP) format file')
        self._take(file, filename, 'Set-Cookie3 format file', ignore_discard, ignore_expires)

    def _cookie_of(self, line):
        if not line.startswith('Set-Cookie3:'):
            return None
        parts = [(name, re.sub(r'\\(.)', r'\1', quoted) if quoted else bare)
                 for name, quoted, bare in _PART.findall(line[len('Set-Cookie3:'):].strip())]
        name, value = parts[0]
        known, rest = {flag: False for flag in _FLAGS}, {}
        for key, given in parts[1:]:
            small = key.lower()
            if small in _FLAGS:
                known[small] = given or True
            elif small in _VALUES:
                known[small] = given
            else:
                rest[key] = given
        expires = known.get('expires')
        if expires is not None:
            expires = calendar.timegm(time.strptime(expires, _DATE))
        domain = known.get('domain')
        return Cookie(known.get('version'), name, value, known.get('port'), known['port_spec'], domain,
                      domain.startswith('.'), known['domain_dot'], known.get('path'), known['path_spec'],
                      known['secure'], expires, known['discard'] or expires is None, known.get('comment'),
                      known.get('commenturl'), rest)


def _lwp(cookie):
    date = time.strftime(_DATE, time.gmtime(cookie.expires)) if cookie.expires else None
    parts = [(cookie.name, cookie.value), ('path', cookie.path), ('domain', cookie.domain)]
    parts += [('port', cookie.port)] if cookie.port is not None else []
    flags = (('path_spec', cookie.path_specified), ('port_spec', cookie.port_specified),
             ('domain_dot', cookie.domain_initial_dot), ('secure', cookie.secure))
    parts += [(name, None) for name, said in flags if said]
    parts += [('expires', date)] if date else []
    parts += [('discard', None)] if cookie.discard else []
    parts += [(name, said) for name, said in (('comment', cookie.comment), ('commenturl', cookie.comment_url)) if said]
    parts += [(name, str(cookie._rest[name])) for name in sorted(cookie._rest)] + [('version', str(cookie.version))]
    return '; '.join(name if value is None else name + '=' + _quoted(value) for name, value in parts)


def _quoted(value):
    if re.search(r'^\w+$', value):
        return value
    return '"%s"' % re.sub(r'(["\\])', r'\\\1', value)
