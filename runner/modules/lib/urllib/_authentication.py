"""The part of urllib.request that tells servers and proxies who one is: passwords by realm and URL, and Basic."""
import base64
import re
import warnings
from urllib._openers import BaseHandler
from urllib._url_splitters import _splitport
from urllib.parse import urlsplit

__name__ = 'urllib.request'  # what it defines is that one's

_CHALLENGE = re.compile('(?:^|,)[ \t]*([^ \t,]+)[ \t]+realm=(["\']?)([^"\']*)\\2', re.I)
_USUAL_PORTS = {'http': 80, 'https': 443}


class HTTPPasswordMgr:

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        uris = [uri] if isinstance(uri, str) else uri
        known = self.passwd.setdefault(realm, {})
        for with_port in (True, False):
            known[tuple([self.reduce_uri(each, with_port) for each in uris])] = user, passwd

    def find_user_password(self, realm, authuri):
        known = self.passwd.get(realm, {})
        for with_port in (True, False):
            asked = self.reduce_uri(authuri, with_port)
            for uris, found in known.items():
                if any(self.is_suburi(each, asked) for each in uris):
                    return found
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """Host, with its port if that is wanted, and path; the URI may be only a host."""
        parts = urlsplit(uri)
        scheme, authority, path = (parts.scheme, parts.netloc, parts.path or '/') if parts.netloc else (None, uri, '/')
        host, port = _splitport(authority)
        if default_port and port is None and scheme in _USUAL_PORTS:
            authority = '%s:%d' % (host, _USUAL_PORTS[scheme])
        return authority, path

    def is_suburi(self, base, test):
        return base == test or base[0] == test[0] and test[1].startswith(base[1].rstrip('/') + '/')


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):

    def find_user_password(self, realm, authuri):
        found = super().find_user_password(realm, authuri)
        return found if found[0] is not None else super().find_user_password(None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """Knows besides for which URIs a password is sent before it is asked for."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for each in [uri] if isinstance(uri, str) else uri:
            for with_port in (True, False):
                self.authenticated[self.reduce_uri(each, with_port)] = is_authenticated

    def is_authenticated(self, authuri):
        for with_port in (True, False):
            asked = self.reduce_uri(authuri, with_port)
            for uri, answer in self.authenticated.items():
                if self.is_suburi(uri, asked):
                    return answer
        return None


def _basic(user, password):
    return 'Basic ' + base64.b64encode(('%s:%s' % (user, password)).encode()).decode('ascii')


class AbstractBasicAuthHandler:

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def _parse_realm(self, header):
        found = _CHALLENGE.findall(header)
        for scheme, mark, realm in found:
            if not mark:
                warnings.warn('Basic Auth Realm was unquoted', UserWarning, 3)
            yield scheme, realm
        if not found:
            yield header.split()[0] if header else '', None

    def http_error_auth_reqed(self, authreq, host, req, headers):
        unsupported = None
        for header in headers.get_all(authreq) or ():
            for scheme, realm in self._parse_realm(header):
                if scheme.lower() != 'basic':
                    unsupported = scheme
                elif realm is not None:
                    return self.retry_http_basic_auth(host, req, realm)
        if unsupported is not None:
            raise ValueError('AbstractBasicAuthHandler does not support the following scheme: %r' % (unsupported,))
        return None

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None or req.get_header(self.auth_header, None) == _basic(user, password):
            return None
        req.add_unredirected_header(self.auth_header, _basic(user, password))
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        if hasattr(self.passwd, 'is_authenticated') and self.passwd.is_authenticated(req.full_url):
            if not req.has_header('Authorization'):
                known = self.passwd.find_user_password(None, req.full_url)
                req.add_unredirected_header('Authorization', _basic(*known).strip())
        return req

    def http_response(self, req, response):
        if hasattr(self.passwd, 'is_authenticated'):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request = http_request
    https_response = http_response


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Authorization'

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('www-authenticate', req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Proxy-authorization'

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)
