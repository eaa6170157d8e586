"""Models urllib.request: urlopen of http URLs of servers of this machine.  It brings http.client, socket and ssl."""
import http.client
import socket
import sys

import _unmodelled
from urllib.error import HTTPError
from urllib.error import URLError
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import urljoin
from urllib.parse import urlsplit


class Request:

    def __init__(self, url, data=None, headers=None, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        for name, value in (headers or {}).items():
            self.add_header(name, value)
        if method is not None:
            self.method = method

    def get_method(self):
        return getattr(self, 'method', None) or ('GET' if self.data is None else 'POST')

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, default)

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)

    def header_items(self):
        return list(self.headers.items())

    def get_full_url(self):
        return self.full_url

    @property
    def type(self):
        return urlsplit(self.full_url).scheme

    @property
    def host(self):
        return urlsplit(self.full_url).netloc

    @property
    def selector(self):
        parts = urlsplit(self.full_url)
        return (parts.path or '/') + ('?' + parts.query if parts.query else '')


class BaseHandler:
    pass


class HTTPHandler(BaseHandler):
    pass


class HTTPSHandler(BaseHandler):

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        pass


class ProxyHandler(BaseHandler):

    def __init__(self, proxies=None):
        if proxies:
            _unmodelled.stand_in('urllib.request', 'ProxyHandler', 'proxies are not modelled')()


class OpenerDirector:
    """Opens http URLs, whatever it was built of: handlers that would do more are unsupported."""

    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/%d.%d' % sys.version_info[:2])]

    def add_handler(self, handler):
        if type(handler) not in (HTTPHandler, HTTPSHandler, ProxyHandler):
            _unmodelled.stand_in('urllib.request', 'OpenerDirector', 'handlers of its own are not modelled')()

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        return _follow(fullurl, data, timeout, self.addheaders)


def build_opener(*handlers):
    opener = OpenerDirector()
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


_opener = None


def install_opener(opener):
    global _opener
    _opener = opener


def _open(request, timeout, usual_headers):
    parts = urlsplit(request.full_url)
    if not parts.scheme:
        raise ValueError('unknown url type: %r' % request.full_url)
    if parts.scheme != 'http':
        if parts.scheme in ('https', 'ftp', 'file', 'data'):
            _unmodelled.stand_in('urllib.request', 'urlopen', 'URLs of %r are not modelled' % parts.scheme)()
        raise URLError('unknown url type: %s' % parts.scheme)
    if not parts.netloc:
        raise URLError('no host given')
    headers = {name.capitalize(): value for name, value in usual_headers}
    if request.data is not None:
        headers['Content-type'] = 'application/x-www-form-urlencoded'
    headers.update(request.headers)
    headers['Connection'] = 'close'
    connection = http.client.HTTPConnection(parts.netloc, timeout=timeout)
    try:
        try:
            connection.request(request.get_method(), request.selector, request.data,
                               {name.title(): value for name, value in headers.items()})
        except OSError as error:
            raise URLError(error)
        response = connection.getresponse()
    except BaseException:
        connection.close()
        raise
    response.url = request.full_url
    response.msg = response.reason
    return response


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, **context):
    return (_opener or build_opener()).open(url, data, timeout)


def _follow(url, data, timeout, usual_headers):
    request = url if isinstance(url, Request) else Request(url, data)
    for _ in range(10):
        response = _open(request, timeout, usual_headers)
        if 200 <= response.status < 300:
            return response
        target = response.headers.get('location')
        if response.status not in (301, 302, 303, 307, 308) or target is None:
            raise HTTPError(request.full_url, response.status, response.reason, response.headers, response)
        request = Request(urljoin(request.full_url, target), headers=request.headers)
    raise HTTPError(request.full_url, response.status, 'The HTTP server returned a redirect error that would lead to '
                    'an infinite loop.', response.headers, response)


__getattr__ = _unmodelled.attribute(globals(), {
    'this way of opening a URL is not modelled': (
        'urlretrieve', 'HTTPCookieProcessor', 'HTTPBasicAuthHandler', 'HTTPPasswordMgrWithDefaultRealm',
        'HTTPRedirectHandler', 'HTTPErrorProcessor')})
