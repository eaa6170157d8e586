"""Models urllib.request: urlopen of http URLs of servers of this machine.  It brings http.client, socket and ssl."""
import http.client
import os
import socket
import sys

import _unmodelled
from urllib._openers import BaseHandler
from urllib._openers import HTTPDefaultErrorHandler
from urllib._openers import HTTPErrorProcessor
from urllib._openers import HTTPRedirectHandler
from urllib._openers import OpenerDirector
from urllib._openers import UnknownHandler
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
        self.origin_req_host = urlsplit(url).hostname if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
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
        scheme = urlsplit(self.full_url).scheme
        if not scheme:
            raise ValueError('unknown url type: %r' % self.full_url)
        return scheme

    @property
    def host(self):
        return urlsplit(self.full_url).netloc

    @property
    def selector(self):
        parts = urlsplit(self.full_url)
        return (parts.path or '/') + ('?' + parts.query if parts.query else '')


class HTTPHandler(BaseHandler):

    def __init__(self, debuglevel=0):
        pass

    def http_open(self, req):
        return _open(req, req.timeout, self.parent.addheaders)


class HTTPSHandler(BaseHandler):

    def __init__(self, debuglevel=0, context=None, check_hostname=None):
        pass

    def https_open(self, req):
        _unmodelled.stand_in('urllib.request', 'urlopen', 'URLs of %r are not modelled' % req.type)()


class FTPHandler(HTTPSHandler):
    ftp_open = HTTPSHandler.https_open
    https_open = None


class FileHandler(HTTPSHandler):
    file_open = HTTPSHandler.https_open
    https_open = None


class DataHandler(HTTPSHandler):
    data_open = HTTPSHandler.https_open
    https_open = None


class ProxyHandler(BaseHandler):
    handler_order = 100

    def __init__(self, proxies=None):
        self.proxies = getproxies() if proxies is None else proxies
        if proxies:
            _unmodelled.stand_in('urllib.request', 'ProxyHandler', 'proxies are not modelled')()


def getproxies():
    """From variables such as http_proxy; in small letters they count more."""
    found = {}
    for name, value in sorted(os.environ.items(), key=lambda item: item[0].islower()):
        if name.lower().endswith('_proxy') and value:
            found[name.lower()[:-len('_proxy')]] = value
    return found


getproxies_environment = getproxies


def build_opener(*handlers):
    opener = OpenerDirector()
    given = [each if isinstance(each, type) else type(each) for each in handlers]
    for usual in (ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FTPHandler,
                  FileHandler, HTTPErrorProcessor, DataHandler, HTTPSHandler):
        if not any(issubclass(each, usual) for each in given):
            opener.add_handler(usual())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


_opener = None


def install_opener(opener):
    global _opener
    _opener = opener


def _open(request, timeout, usual_headers):
    parts = urlsplit(request.full_url)
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
    global _opener
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


__getattr__ = _unmodelled.attribute(globals(), {
    'this way of opening a URL is not modelled': (
        'urlretrieve', 'HTTPCookieProcessor', 'HTTPBasicAuthHandler', 'HTTPPasswordMgrWithDefaultRealm')})
