"""Models urllib.request: opening URLs of servers of this machine, of files of the case, and `data:`.

It brings http.client, socket and ssl.  Left out: ftp, the older URLopener.
"""
import base64
import bisect
import contextlib
import email
import http.client
import io
import os
import re
import socket
import ssl
import sys
import tempfile

import _unmodelled
from urllib._authentication import (AbstractBasicAuthHandler, HTTPBasicAuthHandler, HTTPPasswordMgr,
                                    HTTPPasswordMgrWithDefaultRealm, HTTPPasswordMgrWithPriorAuth,
                                    ProxyBasicAuthHandler)
from urllib._local_resources import DataHandler, FileHandler, pathname2url, url2pathname
from urllib._openers import (BaseHandler, HTTPCookieProcessor, HTTPDefaultErrorHandler, HTTPErrorProcessor,
                             HTTPRedirectHandler, OpenerDirector, UnknownHandler)
from urllib._proxies import (ProxyHandler, getproxies, getproxies_environment, proxy_bypass,
                             proxy_bypass_environment)
from urllib._requests import Request, request_host
from urllib._url_splitters import _splithost, _splitport, _splittag, _splittype, _splituser
from urllib.error import ContentTooShortError
from urllib.error import HTTPError
from urllib.error import URLError
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import unwrap
from urllib.parse import urljoin
from urllib.parse import urlparse
from urllib.parse import urlsplit
from urllib.response import addinfourl

__all__ = ['Request', 'OpenerDirector', 'BaseHandler', 'HTTPDefaultErrorHandler', 'HTTPRedirectHandler',
           'ProxyHandler', 'HTTPPasswordMgr', 'HTTPPasswordMgrWithDefaultRealm',
           'HTTPPasswordMgrWithPriorAuth', 'AbstractBasicAuthHandler', 'HTTPBasicAuthHandler', 'ProxyBasicAuthHandler',
           'AbstractDigestAuthHandler', 'HTTPDigestAuthHandler', 'ProxyDigestAuthHandler', 'HTTPHandler',
           'FileHandler', 'FTPHandler', 'CacheFTPHandler', 'DataHandler', 'UnknownHandler', 'HTTPErrorProcessor',
           'urlopen', 'install_opener', 'build_opener', 'pathname2url', 'url2pathname', 'getproxies', 'urlretrieve',
           'urlcleanup', 'HTTPSHandler']
if sys.version_info < (3, 14):
    __all__ += ['URLopener', 'FancyURLopener']
__version__ = '%d.%d' % sys.version_info[:2]
_BLOCK = 1024 * 8


class AbstractHTTPHandler(BaseHandler):

    def __init__(self, debuglevel=None if sys.version_info >= (3, 12) else 0):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def _get_content_length(self, request):
        return http.client.HTTPConnection._get_content_length(request.data, request.get_method())

    def do_request_(self, request):
        """Adds the headers that it needs to have."""
        if not request.host:
            raise URLError('no host given')
        if request.data is not None:
            self._describe_data(request)
        if not request.has_header('Host'):
            host = request.host
            if request.has_proxy():
                host = _splithost(_splittype(request.selector)[1])[0]
            request.add_unredirected_header('Host', host)
        for name, value in self.parent.addheaders:
            if not request.has_header(name.capitalize()):
                request.add_unredirected_header(name, value)
        return request

    def _describe_data(self, request):
        if isinstance(request.data, str):
            raise TypeError('POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type '
                            'str.')
        if not request.has_header('Content-type'):
            request.add_unredirected_header('Content-type', 'application/x-www-form-urlencoded')
        if not request.has_header('Content-length') and not request.has_header('Transfer-encoding'):
            length = self._get_content_length(request)
            if length is None:
                request.add_unredirected_header('Transfer-encoding', 'chunked')
            else:
                request.add_unredirected_header('Content-length', str(length))

    def do_open(self, http_class, req, **http_conn_args):
        if not req.host:
            raise URLError('no host given')
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        headers = {**req.unredirected_hdrs, **{name: value for name, value in req.headers.items()
                                               if name not in req.unredirected_hdrs}, 'Connection': 'close'}
        headers = {name.title(): value for name, value in headers.items()}
        if req._tunnel_host:
            name = 'Proxy-Authorization'    # is for the proxy alone
            connection.set_tunnel(req._tunnel_host,
                                  headers={name: headers.pop(name)} if name in headers else {})
        try:
            try:
                connection.request(req.get_method(), req.selector, req.data, headers,
                                   encode_chunked=req.has_header('Transfer-encoding'))
            except OSError as error:
                raise URLError(error)
            response = connection.getresponse()
        except:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):

    def __init__(self, debuglevel=None if sys.version_info >= (3, 12) else 0, context=None, check_hostname=None):
        super().__init__(debuglevel)
        if sys.version_info >= (3, 12):
            if context is None:
                context = http.client._create_https_context(http.client.HTTPSConnection._http_vsn)
            if check_hostname is not None:
                context.check_hostname = check_hostname
            self._more = {'context': context}
        else:
            self._more = {'context': context, 'check_hostname': check_hostname}
        self._context = context

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req, **self._more)

    https_request = AbstractHTTPHandler.do_request_


class FTPHandler(BaseHandler):

    def ftp_open(self, req):
        _unmodelled.stand_in('urllib.request', 'urlopen', 'URLs of %r are not modelled' % req.type)()


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


def _open(url, data, timeout, context):
    global _opener
    if context:
        return build_opener(HTTPSHandler(context=context)).open(url, data, timeout)
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


if sys.version_info >= (3, 13):
    def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
        return _open(url, data, timeout, context)
else:
    def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, cafile=None, capath=None, cadefault=False,
                context=None):
        if cafile or capath or cadefault:
            import warnings
            warnings.warn('cafile, capath and cadefault are deprecated, use a custom context instead.',
                          DeprecationWarning, 2)
            if context is not None:
                raise ValueError("You can't pass both context and any of cafile, capath, and cadefault")
            context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cafile=cafile, capath=capath)
        return _open(url, data, timeout, context)


_retrieved = []     # files that were made for what was retrieved


def urlretrieve(url, filename=None, reporthook=None, data=None):
    kind, path = _splittype(url)
    with contextlib.closing(urlopen(url, data)) as source:
        headers = source.info()
        if kind == 'file' and not filename:
            return os.path.normpath(path), headers
        if filename:
            target = open(filename, 'wb')
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _retrieved.append(filename)
        with target:
            size = int(headers['Content-Length']) if 'content-length' in headers else -1
            read = _copy(source, target, size, reporthook)
    if size >= 0 and read < size:
        raise ContentTooShortError('retrieval incomplete: got only %i out of %i bytes' % (read, size),
                                   (filename, headers))
    return filename, headers


def _copy(source, target, size, report):
    """How many bytes there were; the report has the number of blocks."""
    read = blocks = 0
    if report:
        report(blocks, _BLOCK, size)
    while True:
        block = source.read(_BLOCK)
        if not block:
            return read
        read += len(block)
        target.write(block)
        blocks += 1
        if report:
            report(blocks, _BLOCK, size)


def urlcleanup():
    global _opener
    for name in _retrieved:
        try:
            os.unlink(name)
        except OSError:
            pass
    del _retrieved[:]
    _opener = None


_DIGEST = ('AbstractDigestAuthHandler', 'HTTPDigestAuthHandler', 'ProxyDigestAuthHandler', 'parse_http_list',
           'parse_keqv_list')
_left_out = _unmodelled.attribute(globals(), {'it is not modelled': ('CacheFTPHandler',) + (
    ('URLopener', 'FancyURLopener') if sys.version_info < (3, 14) else ())})


def __getattr__(name):
    if name not in _DIGEST:
        return _left_out(name)
    import urllib._digest_authentication as digest
    found = globals()[name] = getattr(digest, name)
    return found
