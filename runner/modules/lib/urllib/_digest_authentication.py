"""The part of urllib.request that answers servers and proxies that ask for a digest of the password.

Left out: auth-int, as in CPython.
"""
import hashlib
import os
import sys
import time
from urllib._authentication import HTTPPasswordMgr
from urllib._openers import BaseHandler
from urllib.error import HTTPError, URLError
from urllib.parse import urlparse

__name__ = 'urllib.request'  # what it defines is that one's

_MOST_RETRIES = 5
_DIGESTS = {'MD5': 'md5', 'SHA': 'sha1'}
if sys.version_info >= (3, 14):
    _DIGESTS['SHA-256'] = 'sha256'


def parse_http_list(s):
    """The elements between commas; a comma within quotes is none, and what is quoted may hold escaped quotes."""
    found, element, quoted, escaped = [], '', False, False
    for letter in s:
        if letter == ',' and not quoted:
            found.append(element)
            element = ''
            continue
        if escaped:
            escaped = False
        elif letter == '\\' and quoted:
            escaped = True
            continue
        elif letter == '"':
            quoted = not quoted
        element += letter
    return [each.strip() for each in (found + [element] if element else found)]


def parse_keqv_list(l):
    values = {}
    for element in l:
        name, value = element.split('=', 1)
        values[name] = value[1:-1] if value[0] == '"' and value[-1] == '"' else value
    return values


class AbstractDigestAuthHandler:

    def __init__(self, passwd=None):
        self.passwd = HTTPPasswordMgr() if passwd is None else passwd
        self.add_password = self.passwd.add_password
        self.retried = 0
        self.nonce_count = 0
        self.last_nonce = None

    def reset_retry_count(self):
        self.retried = 0

    def http_error_auth_reqed(self, auth_header, host, req, headers):
        asked = headers.get(auth_header, None)
        if self.retried > _MOST_RETRIES:
            raise HTTPError(req.full_url, 401, 'digest auth failed', headers, None)
        self.retried += 1
        if not asked:
            return None
        scheme = asked.split()[0]
        if scheme.lower() == 'digest':
            return self.retry_http_digest_auth(req, asked)
        if scheme.lower() != 'basic':
            raise ValueError("AbstractDigestAuthHandler does not support the following scheme: '%s'" % scheme)
        return None

    def retry_http_digest_auth(self, req, auth):
        challenge = parse_keqv_list(filter(None, parse_http_list(auth.split(' ', 1)[1])))
        answer = self.get_authorization(req, challenge)
        if not answer or req.headers.get(self.auth_header, None) == 'Digest ' + answer:
            return None
        req.add_unredirected_header(self.auth_header, 'Digest ' + answer)
        return self.parent.open(req, timeout=req.timeout)

    def get_cnonce(self, nonce):
        drawn = ('%s:%s:%s:' % (self.nonce_count, nonce, time.ctime())).encode('ascii') + os.urandom(8)
        return hashlib.sha1(drawn).hexdigest()[:16]

    def get_authorization(self, req, chal):
        if 'realm' not in chal or 'nonce' not in chal:
            return None
        nonce, qop = chal['nonce'], chal.get('qop')
        algorithm = chal.get('algorithm', 'MD5')
        digest, keyed = self.get_algorithm_impls(algorithm)
        user, password = self.passwd.find_user_password(chal['realm'], req.full_url)
        if user is None:
            return None
        secret = digest('%s:%s:%s' % (user, chal['realm'], password))
        request = digest('%s:%s' % (req.get_method(), req.selector))
        counted = ''
        if qop is None:
            response = keyed(secret, '%s:%s' % (nonce, request))
        elif 'auth' in qop.split(','):
            self.nonce_count = self.nonce_count + 1 if nonce == self.last_nonce else 1
            self.last_nonce = nonce
            count, drawn = '%08x' % self.nonce_count, self.get_cnonce(nonce)
            response = keyed(secret, ':'.join((nonce, count, drawn, 'auth', request)))
            counted = ', qop=auth, nc=%s, cnonce="%s"' % (count, drawn)
        else:
            raise URLError("qop '%s' is not supported." % qop)
        answer = 'username="%s", realm="%s", nonce="%s", uri="%s", response="%s"' % (
            user, chal['realm'], nonce, req.selector, response)
        if chal.get('opaque'):
            answer += ', opaque="%s"' % chal['opaque']
        return answer + ', algorithm="%s"' % algorithm + (counted if qop else '')

    def get_algorithm_impls(self, algorithm):
        if algorithm not in _DIGESTS:
            raise ValueError('Unsupported digest authentication algorithm %r' % algorithm)

        def digest(text):
            return hashlib.new(_DIGESTS[algorithm], text.encode('ascii')).hexdigest()
        return digest, lambda secret, data: digest('%s:%s' % (secret, data))

    def get_entity_digest(self, data, chal):
        return None


class HTTPDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Authorization'
    handler_order = 490  # before Basic

    def http_error_401(self, req, fp, code, msg, headers):
        answered = self.http_error_auth_reqed('www-authenticate', urlparse(req.full_url)[1], req, headers)
        self.reset_retry_count()
        return answered


class ProxyDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Proxy-Authorization'
    handler_order = 490

    def http_error_407(self, req, fp, code, msg, headers):
        answered = self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)
        self.reset_retry_count()
        return answered
