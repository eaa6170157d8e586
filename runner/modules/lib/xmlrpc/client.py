"""Models xmlrpc.client: a proxy whose methods are those of a server, over http.client.

Left out: passwords in the URI, compressed messages.
"""
import errno
import http.client
import urllib.parse

import _unmodelled

from xmlrpc._marshalling import (MAXINT, MININT, Binary, DateTime, Error, Fault, Marshaller, ProtocolError, Reader,
                                 ResponseError, escape)

PARSE_ERROR = -32700
SERVER_ERROR = -32600
APPLICATION_ERROR = -32500
SYSTEM_ERROR = -32400
TRANSPORT_ERROR = -32300
METHOD_NOT_FOUND = -32601
INVALID_METHOD_PARAMS = -32602
INTERNAL_ERROR = -32603

for _class in (Error, ProtocolError, ResponseError, Fault, DateTime, Binary):
    _class.__module__ = 'xmlrpc.client'


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    """Convert an argument tuple or a Fault instance to an XML-RPC request (or response)."""
    data = Marshaller(encoding or 'utf-8', allow_none).dumps(params)
    head = "<?xml version='1.0'?>\n" if not encoding or encoding == 'utf-8' else (
        "<?xml version='1.0' encoding='%s'?>\n" % encoding)
    if methodname:
        return head + '<methodCall>\n<methodName>' + escape(methodname) + '</methodName>\n' + data + '</methodCall>\n'
    if methodresponse or isinstance(params, Fault):
        return head + '<methodResponse>\n' + data + '</methodResponse>\n'
    return data


def loads(data, use_datetime=False, use_builtin_types=False):
    """Convert an XML-RPC packet to unmarshalled data plus a method name."""
    text = data if isinstance(data, str) else bytes(data).decode('utf-8')
    return Reader(text, use_datetime or use_builtin_types, use_builtin_types).message()


class _Method:

    def __init__(self, send, name):
        self._send = send
        self._name = name

    def __getattr__(self, name):
        return _Method(self._send, '%s.%s' % (self._name, name))

    def __call__(self, *args):
        return self._send(self._name, args)


class Transport:
    user_agent = 'Python-xmlrpc/%s' % '.'.join([str(part) for part in __import__('sys').version_info[:2]])
    accept_gzip_encoding = True

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=()):
        self._use_datetime = use_datetime
        self._use_builtin_types = use_builtin_types
        self._connection = None, None
        self._headers = list(headers)
        self.verbose = False

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
                return self.parse_response(response)
        except Fault:
            raise
        except Exception:
            self.close()
            raise
        if response.getheader('content-length', ''):
            response.read()
        raise ProtocolError(host + handler, response.status, response.reason, dict(response.getheaders()))

    def make_connection(self, host):
        if self._connection[0] != host:
            self._connection = host, self._connection_to(host)
        return self._connection[1]

    def _connection_to(self, host):
        return http.client.HTTPConnection(host)

    def close(self):
        host, connection = self._connection
        if connection is not None:
            self._connection = None, None
            connection.close()

    def send_request(self, host, handler, request_body, debug):
        connection = self.make_connection(host)
        headers = {'Content-Type': 'text/xml', 'User-Agent': self.user_agent}
        headers.update(self._headers)
        connection.request('POST', handler, request_body, headers)
        return connection

    def parse_response(self, response):
        return loads(response.read(), self._use_datetime, self._use_builtin_types)[0]


class SafeTransport(Transport):
    """The same over HTTPS."""

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=(), context=None):
        super().__init__(use_datetime, use_builtin_types, headers=headers)
        self.context = context

    def _connection_to(self, host):
        return http.client.HTTPSConnection(host, None, context=self.context)


class ServerProxy:

    def __init__(self, uri, transport=None, encoding=None, verbose=False, allow_none=False, use_datetime=False,
                 use_builtin_types=False, *, headers=(), context=None):
        parts = urllib.parse.urlsplit(uri)
        if parts.scheme not in ('http', 'https'):
            raise OSError('unsupported XML-RPC protocol')
        self.__host = parts.netloc
        self.__handler = parts.path or '/RPC2'
        if transport is None:
            kind, more = (SafeTransport, {'context': context}) if parts.scheme == 'https' else (Transport, {})
            transport = kind(use_datetime, use_builtin_types, headers=headers, **more)
        self.__transport = transport
        self.__encoding = encoding or 'utf-8'
        self.__verbose = verbose
        self.__allow_none = allow_none

    def __request(self, methodname, params):
        request = dumps(params, methodname, encoding=self.__encoding, allow_none=self.__allow_none)
        response = self.__transport.request(self.__host, self.__handler, request.encode(self.__encoding),
                                            self.__verbose)
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


__getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': ('getparser',)})
