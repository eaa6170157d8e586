"""Models xmlrpc.client: a proxy whose methods are those of a server, over http.client.

Left out: parsers that a program feeds itself.
"""
import base64
import errno
import gzip
import http.client
import re
import sys
import urllib.parse
from io import BytesIO

import _unmodelled

from xmlrpc._marshalling import (MAXINT, MININT, WRAPPERS, Binary, DateTime, Error, Fault, Marshaller, ProtocolError,
                                 Reader, ResponseError, _strftime, escape)

__version__ = '%d.%d' % sys.version_info[:2]

PARSE_ERROR = -32700
SERVER_ERROR = -32600
APPLICATION_ERROR = -32500
SYSTEM_ERROR = -32400
TRANSPORT_ERROR = -32300
METHOD_NOT_FOUND = -32601
INVALID_METHOD_PARAMS = -32602
INTERNAL_ERROR = -32603

boolean = Boolean = bool


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    """Convert an argument tuple or a Fault instance to an XML-RPC request (or response)."""
    assert isinstance(params, (tuple, Fault)), 'argument must be tuple or Fault instance'
    if isinstance(params, Fault):
        methodresponse = 1
    elif methodresponse:
        assert len(params) == 1, 'response tuple must be a singleton'
    encoding = encoding or 'utf-8'
    data = Marshaller(encoding, allow_none).dumps(params)
    head = "<?xml version='1.0'?>\n" if encoding == 'utf-8' else "<?xml version='1.0' encoding='%s'?>\n" % encoding
    if methodname:
        return head + '<methodCall>\n<methodName>' + methodname + '</methodName>\n' + data + '</methodCall>\n'
    if methodresponse:
        return head + '<methodResponse>\n' + data + '</methodResponse>\n'
    return data


def loads(data, use_datetime=False, use_builtin_types=False):
    """Convert an XML-RPC packet to unmarshalled data plus a method name."""
    if not isinstance(data, str):
        data = bytes(data)
        said = re.match(br'\s*<\?xml[^>]*encoding=["\']([\w.-]+)', data)
        data = data.decode(said[1].decode() if said else 'utf-8')
    return Reader(data, use_datetime or use_builtin_types, use_builtin_types).message()


def gzip_encode(data):
    return gzip.compress(data, 1)


def gzip_decode(data, max_decode=20971520):
    with gzip.GzipFile(mode='rb', fileobj=BytesIO(data)) as file:
        try:
            decoded = file.read() if max_decode < 0 else file.read(max_decode + 1)
        except OSError:
            raise ValueError('invalid data')
    if max_decode >= 0 and len(decoded) > max_decode:
        raise ValueError('max gzipped payload length exceeded')
    return decoded


class _Method:

    def __init__(self, send, name):
        self._send = send
        self._name = name

    def __getattr__(self, name):
        return _Method(self._send, '%s.%s' % (self._name, name))

    def __call__(self, *args):
        return self._send(self._name, args)


class Transport:
    user_agent = 'Python-xmlrpc/' + __version__
    accept_gzip_encoding = True
    encode_threshold = None     # longer requests are compressed

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=()):
        self._use_datetime = use_datetime
        self._use_builtin_types = use_builtin_types
        self._connection = None, None
        self._headers = list(headers)
        self._extra_headers = []

    def request(self, host, handler, request_body, verbose=False):
        for last in (False, True):
            try:
                return self.single_request(host, handler, request_body, verbose)
            except http.client.RemoteDisconnected:
                if last:
                    raise
            except OSError as error:
                if last or error.errno not in (errno.ECONNRESET, errno.ECONNABORTED, errno.EPIPE):
                    raise

    def single_request(self, host, handler, request_body, verbose=False):
        try:
            connection = self.send_request(host, handler, request_body, verbose)
            response = connection.getresponse()
            if response.status == 200:
                self.verbose = verbose
                return self.parse_response(response)
        except Fault:
            raise
        except Exception:
            self.close()
            raise
        if response.getheader('content-length', ''):
            response.read()
        raise ProtocolError(host + handler, response.status, response.reason, dict(response.getheaders()))

    def get_host_info(self, host):
        """(the host, headers with the password that stood before it, what is known of a certificate)"""
        known = {}
        if isinstance(host, tuple):
            host, known = host
        auth, _, host = host.rpartition('@')
        if not auth:
            return host, [], known
        auth = base64.b64encode(urllib.parse.unquote_to_bytes(auth)).decode()
        return host, [('Authorization', 'Basic ' + auth)], known

    def make_connection(self, host):
        if self._connection and host == self._connection[0]:
            return self._connection[1]
        chost, self._extra_headers, known = self.get_host_info(host)
        self._connection = host, self._connection_to(chost, known)
        return self._connection[1]

    def _connection_to(self, host, known):
        return http.client.HTTPConnection(host)

    def close(self):
        host, connection = self._connection
        if connection:
            self._connection = None, None
            connection.close()

    def send_request(self, host, handler, request_body, debug):
        connection = self.make_connection(host)
        headers = self._headers + self._extra_headers
        if debug:
            connection.set_debuglevel(1)
        if self.accept_gzip_encoding:
            connection.putrequest('POST', handler, skip_accept_encoding=True)
            headers.append(('Accept-Encoding', 'gzip'))
        else:
            connection.putrequest('POST', handler)
        headers += [('Content-Type', 'text/xml'), ('User-Agent', self.user_agent)]
        self.send_headers(connection, headers)
        self.send_content(connection, request_body)
        return connection

    def send_headers(self, connection, headers):
        for name, value in headers:
            connection.putheader(name, value)

    def send_content(self, connection, request_body):
        if self.encode_threshold is not None and self.encode_threshold < len(request_body):
            connection.putheader('Content-Encoding', 'gzip')
            request_body = gzip_encode(request_body)
        connection.putheader('Content-Length', str(len(request_body)))
        connection.endheaders(request_body)

    def parse_response(self, response):
        data = b''
        for part in iter(lambda: response.read(1024), b''):
            data += part
        if hasattr(response, 'getheader') and response.getheader('Content-Encoding', '') == 'gzip':
            data = gzip_decode(data, -1)
        if self.verbose:
            for start in range(0, len(data), 1024):
                print('body:', repr(data[start:start + 1024]))
        return loads(data, self._use_datetime, self._use_builtin_types)[0]


class SafeTransport(Transport):
    """The same over HTTPS."""

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=(), context=None):
        super().__init__(use_datetime, use_builtin_types, headers=headers)
        self.context = context

    def _connection_to(self, host, known):
        return http.client.HTTPSConnection(host, None, context=self.context, **known)


class ServerProxy:

    def __init__(self, uri, transport=None, encoding=None, verbose=False, allow_none=False, use_datetime=False,
                 use_builtin_types=False, *, headers=(), context=None):
        parts = urllib.parse.urlsplit(uri)
        if parts.scheme not in ('http', 'https'):
            raise OSError('unsupported XML-RPC protocol')
        self.__host = parts.netloc
        self.__handler = urllib.parse.urlunsplit(('', '', *parts[2:])) or '/RPC2'
        if transport is None:
            kind, more = (SafeTransport, {'context': context}) if parts.scheme == 'https' else (Transport, {})
            transport = kind(use_datetime, use_builtin_types, headers=headers, **more)
        self.__transport = transport
        self.__encoding = encoding or 'utf-8'
        self.__verbose = verbose
        self.__allow_none = allow_none

    def __request(self, methodname, params):
        request = dumps(params, methodname, encoding=self.__encoding, allow_none=self.__allow_none)
        request = request.encode(self.__encoding, 'xmlcharrefreplace')
        response = self.__transport.request(self.__host, self.__handler, request, verbose=self.__verbose)
        return response[0] if len(response) == 1 else response

    def __repr__(self):
        return '<%s for %s%s>' % (self.__class__.__name__, self.__host, self.__handler)

    def __getattr__(self, name):
        return _Method(self.__request, name)

    def __call__(self, attr):
        """A workaround to get special attributes on the ServerProxy without interfering with the magic __getattr__."""
        if attr == 'close':
            return self.__close
        if attr == 'transport':
            return self.__transport
        raise AttributeError('Attribute %r not found' % (attr,))

    def __close(self):
        self.__transport.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.__close()


Server = ServerProxy


class MultiCallIterator:
    """The results of a multicall one after the other; asking for one that failed raises its fault."""

    def __init__(self, results):
        self.results = results

    def __getitem__(self, i):
        result = self.results[i]
        if type(result) is dict:
            raise Fault(result['faultCode'], result['faultString'])
        if type(result) is list:
            return result[0]
        raise ValueError('unexpected type in multicall result')


class MultiCall:
    """Notes calls and sends them together when it is called itself."""

    def __init__(self, server):
        self.__server = server
        self.__calls = []

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def __getattr__(self, name):
        return _Method(self.__note, name)

    def __note(self, name, params):
        self.__calls.append({'methodName': name, 'params': params})

    def __call__(self):
        return MultiCallIterator(self.__server.system.multicall(self.__calls))


__getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': (
    'getparser', 'Unmarshaller', 'ExpatParser', 'GzipDecodedResponse')})
