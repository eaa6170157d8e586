"""Models `http.client`: connections to servers of this machine that speak HTTP/1.

It brings socket and ssl, whose names it looks up when they are used.  HTTPSConnection ends where ssl does: at the
handshake with somebody who has a certificate.
"""
import collections.abc
import email.message
import email.parser
import errno
import http
import io
import socket
import ssl
import sys
from urllib.parse import urlsplit

from http._errors import (BadStatusLine, CannotSendHeader, CannotSendRequest, HTTPException, ImproperConnectionState,
                          IncompleteRead, InvalidURL, LineTooLong, NotConnected, RemoteDisconnected, ResponseNotReady,
                          UnimplementedFileMode, UnknownProtocol, UnknownTransferEncoding)
from http._errors import LONGEST_LINE as _MAXLINE
from http._request_parts import ascii_name as _ascii_name
from http._request_parts import check_header_name as _check_header_name
from http._request_parts import encoded as _encode
from http._request_parts import header_value as _header_value
from http._request_parts import in_no_method as _contains_disallowed_method_pchar_re
from http._request_parts import in_no_url as _contains_disallowed_url_pchar_re
from http._request_parts import is_buffer as _is_buffer
from http._request_parts import is_illegal_header_value as _is_illegal_header_value
from http._request_parts import is_legal_header_name as _is_legal_header_name
from http._request_parts import refuse_control_characters as _refuse_control_characters
from http._request_parts import without_zone as _without_zone
from http._messages import HTTPMessage
from http._messages import message_of as _parse_header_lines
from http._messages import parse_headers
from http._messages import read_header_lines as _read_headers
from http._response import HTTPResponse

__all__ = ['HTTPResponse', 'HTTPConnection', 'HTTPException', 'NotConnected', 'UnknownProtocol',
           'UnknownTransferEncoding', 'UnimplementedFileMode', 'IncompleteRead', 'InvalidURL',
           'ImproperConnectionState', 'CannotSendRequest', 'CannotSendHeader', 'ResponseNotReady', 'BadStatusLine',
           'LineTooLong', 'RemoteDisconnected', 'error', 'responses', 'HTTPSConnection']

HTTP_PORT = 80
HTTPS_PORT = 443
_MAXHEADERS = 100
if sys.version_info >= (3, 14):
    _MAXINTERIMRESPONSES = 100
_UNKNOWN = 'UNKNOWN'
_CS_IDLE = 'Idle'
_CS_REQ_STARTED = 'Request-started'
_CS_REQ_SENT = 'Request-sent'
error = HTTPException
globals().update(http.HTTPStatus.__members__)
responses = {status: status.phrase for status in http.HTTPStatus.__members__.values()}

_METHODS_EXPECTING_BODY = {'PATCH', 'POST', 'PUT'}
_SINCE_3_12 = sys.version_info >= (3, 12)
_CHECKS_TUNNELS = sys.version_info >= (3, 13, 5)
_WITH_BRACKETS = sys.version_info >= (3, 13)


class HTTPConnection:
    _http_vsn = 11
    _http_vsn_str = 'HTTP/1.1'
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    @staticmethod
    def _is_textIO(stream):
        return isinstance(stream, io.TextIOBase)

    @staticmethod
    def _get_content_length(body, method):
        """None where it is not known, or where nothing is to be said of it."""
        if body is None:
            return 0 if method.upper() in _METHODS_EXPECTING_BODY else None
        if hasattr(body, 'read'):
            return None
        if _is_buffer(body):
            return memoryview(body).nbytes
        return len(body) if isinstance(body, str) else None

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _CS_IDLE
        self._method = None
        self._tunnel_host = self._tunnel_port = None
        self._tunnel_headers = {}
        self._raw_proxy_headers = None
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        self._create_connection = socket.create_connection

    # To whom.

    def _get_hostport(self, host, port):
        is_split = port is None
        if port is None:
            port = self.default_port
            colon = host.rfind(':')
            if colon > host.rfind(']'):
                host, text = host[:colon], host[colon + 1:]
                try:
                    port = int(text)
                except ValueError:
                    if text:
                        raise InvalidURL("nonnumeric port: '%s'" % text)
        if (is_split or _WITH_BRACKETS) and host and host[0] == '[' and host[-1] == ']':
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        if not headers:
            self._tunnel_headers.clear()
        else:
            self._tunnel_headers = headers.copy() if _SINCE_3_12 else headers
        if _SINCE_3_12 and not any(name.lower() == 'host' for name in self._tunnel_headers):
            name = self._tunnel_host.encode('idna').decode('ascii')
            self._tunnel_headers['Host'] = '%s:%d' % (name, self._tunnel_port)

    def _tunnel_request(self):
        if _CHECKS_TUNNELS and _contains_disallowed_url_pchar_re.search(self._tunnel_host):
            raise ValueError("Tunnel host can't contain control characters %r" % (self._tunnel_host,))
        host = self._tunnel_host.encode('idna' if _SINCE_3_12 else 'ascii')
        if _WITH_BRACKETS:
            host = self._wrap_ipv6(host)
        version = self._http_vsn_str.encode('ascii') if _SINCE_3_12 else b'HTTP/1.0'
        lines = [b'CONNECT %s:%d %s\r\n' % (host, self._tunnel_port, version)]
        for name, value in self._tunnel_headers.items():
            if _CHECKS_TUNNELS:
                value = str(value) if sys.version_info >= (3, 14) else value
                _check_header_name(name.encode('latin-1'))
                _header_value(value)
            lines.append(f'{name}: {value}\r\n'.encode('latin-1'))
        return b''.join(lines) + b'\r\n'

    def _tunnel(self):
        self.send(self._tunnel_request())
        response = self.response_class(self.sock, method=self._method)
        try:
            _version, code, message = response._read_status()
            if not _SINCE_3_12 and code != 200:
                self.close()
                raise OSError(f'Tunnel connection failed: {code} {message.strip()}')
            self._raw_proxy_headers = _read_headers(response.fp)
            if self.debuglevel > 0:
                for line in self._raw_proxy_headers[:None if _SINCE_3_12 else -1]:
                    print('header:', line.decode())
            if code != 200:
                self.close()
                raise OSError(f'Tunnel connection failed: {code} {message.strip()}')
        finally:
            if _SINCE_3_12:
                response.close()

    if _SINCE_3_12:
        def get_proxy_response_headers(self):
            return None if self._raw_proxy_headers is None else _parse_header_lines(self._raw_proxy_headers)

    def connect(self):
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        self.__state = _CS_IDLE
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
        finally:
            response, self.__response = self.__response, None
            if response:
                response.close()

    # Bytes.

    def send(self, data):
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print('send:', repr(data))
        if hasattr(data, 'read'):
            for block in self._blocks(data, 'sending a readable'):
                self.sock.sendall(block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, collections.abc.Iterable):
                raise TypeError('data should be a bytes-like object or an iterable, got %r' % type(data))
            for each in data:
                self.sock.sendall(each)

    def _blocks(self, readable, what):
        encode = self._is_textIO(readable)
        if self.debuglevel > 0:
            print(what if sys.version_info >= (3, 12) else 'sendIng a read()able')
            if encode:
                print('encoding file using iso-8859-1')
        while True:
            block = readable.read(self.blocksize)
            if not block:
                break
            yield block.encode('iso-8859-1') if encode else block

    def _read_readable(self, readable):
        return self._blocks(readable, 'reading a readable')

    def _output(self, s):
        self._buffer.append(s)

    def _pieces(self, body):
        if hasattr(body, 'read'):
            return self._read_readable(body)
        if _is_buffer(body):
            return (body,)
        try:
            return iter(body)
        except TypeError:
            raise TypeError('message_body should be a bytes-like object or an iterable, got %r' % type(body))

    def _send_output(self, message_body=None, encode_chunked=False):
        self._buffer.extend((b'', b''))
        head = b'\r\n'.join(self._buffer)
        del self._buffer[:]
        self.send(head)
        if message_body is None:
            return
        in_chunks = encode_chunked and self._http_vsn == 11
        for piece in self._pieces(message_body):
            if not piece:
                if self.debuglevel > 0:
                    print('Zero length chunk ignored')
                continue
            self.send(f'{len(piece):X}\r\n'.encode('ascii') + piece + b'\r\n' if in_chunks else piece)
        if in_chunks:
            self.send(b'0\r\n\r\n')

    # The request.

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _CS_REQ_STARTED
        self._validate_method(method)
        self._method = method
        url = url or '/'
        self._validate_path(url)
        self._output(self._encode_request('%s %s %s' % (method, url, self._http_vsn_str)))
        if self._http_vsn == 11:
            if not skip_host:
                self.putheader('Host', self._host_header(url))
            if not skip_accept_encoding:
                self.putheader('Accept-Encoding', 'identity')

    def _host_header(self, url):
        netloc = urlsplit(url)[1] if url.startswith('http') else ''
        if netloc:
            return _without_zone(_ascii_name(netloc)) if _SINCE_3_12 else _ascii_name(netloc)
        host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
        name = _ascii_name(host)
        if _WITH_BRACKETS:
            name = self._wrap_ipv6(name)
        elif ':' in host:
            name = b'[' + name + b']'
        if ':' in host and _SINCE_3_12:
            name = _without_zone(name)
        return name if port == self.default_port else '%s:%s' % (name.decode('ascii'), port)

    if _WITH_BRACKETS:
        def _wrap_ipv6(self, ip):
            return b'[' + ip + b']' if b':' in ip and not ip.startswith(b'[') else ip

    def _encode_request(self, request):
        return request.encode('ascii')

    def _validate_method(self, method):
        _refuse_control_characters(_contains_disallowed_method_pchar_re, method, ValueError, 'method')

    def _validate_path(self, url):
        _refuse_control_characters(_contains_disallowed_url_pchar_re, url, InvalidURL, 'URL')

    _validate_host = _validate_path

    def putheader(self, header, *values):
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        if hasattr(header, 'encode'):
            header = header.encode('ascii')
        _check_header_name(header)
        self._output(header + b': ' + b'\r\n\t'.join([_header_value(value) for value in values]))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        self._send_output(message_body, encode_chunked=encode_chunked)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        self._send_request(method, url, body, headers, encode_chunked)

    def _send_request(self, method, url, body, headers, encode_chunked):
        names = frozenset([name.lower() for name in headers])
        skips = {option: 1 for option, name in (('skip_host', 'host'), ('skip_accept_encoding', 'accept-encoding'))
                 if name in names}
        self.putrequest(method, url, **skips)
        if 'content-length' in names:
            encode_chunked = False
        elif 'transfer-encoding' not in names:
            length = self._get_content_length(body, method)
            encode_chunked = length is None and body is not None
            if length is not None:
                self.putheader('Content-Length', str(length))
            elif encode_chunked:
                if self.debuglevel > 0:
                    print('Unable to determine size of %r' % body)
                self.putheader('Transfer-Encoding', 'chunked')
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, 'body')
        self.endheaders(body, encode_chunked=encode_chunked)

    # The response.

    def getresponse(self):
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        debuglevel = (self.debuglevel,) if self.debuglevel > 0 else ()
        response = self.response_class(self.sock, *debuglevel, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self.__state = _CS_IDLE
            if response.will_close:
                self.close()    # the response keeps the socket
            else:
                self.__response = response
            return response
        except:
            response.close()
            raise


# Behind what it derives from.
from http._secure_connection import HTTPSConnection
if _SINCE_3_12:
    from http._secure_connection import _create_https_context
