"""Models `http.client`: connections to servers of this machine that speak HTTP/1.

It brings socket and ssl, whose names it looks up when they are used.  Left out: HTTPS, tunnels.
"""
import io
import socket
import ssl

import _unmodelled
from http import HTTPStatus
from http._messages import HTTPMessage
from http._messages import read_headers

HTTP_PORT = 80
HTTPS_PORT = 443
globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus}


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):

    def __init__(self, line):
        self.line = line or repr(line)
        self.args = (self.line,)


class RemoteDisconnected(ConnectionResetError, BadStatusLine):

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *pos, **kw)


class IncompleteRead(HTTPException):

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = '' if self.expected is None else ', %i more expected' % self.expected
        return '%s(%i bytes read%s)' % (type(self).__name__, len(self.partial), more)

    __str__ = __repr__


class HTTPResponse(io.IOBase):

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self._method = method
        self.headers = self.msg = None
        self.url = url

    def begin(self):
        line = self.fp.readline().decode('iso-8859-1')
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        version, _, rest = line.rstrip('\r\n').partition(' ')
        status, _, self.reason = rest.partition(' ')
        if not version.startswith('HTTP/') or not status.isdigit():
            raise BadStatusLine(line)
        self.status = self.code = int(status)
        self.version = 10 if version == 'HTTP/1.0' else 11
        self.headers = self.msg = read_headers(self.fp)
        self.chunked = (self.headers.get('transfer-encoding') or '').lower() == 'chunked'
        length = self.headers.get('content-length')
        self.length = int(length) if length and not self.chunked else None
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == 'HEAD':
            self.length = 0
        self.will_close = self._closes()
        if self.length == 0:
            self._close()

    def _closes(self):
        kept = (self.headers.get('connection') or '').lower()
        if self.version == 11:
            return 'close' in kept or (not self.chunked and self.length is None)
        return 'keep-alive' not in kept

    def _close(self):
        fp, self.fp = self.fp, None
        if fp is not None:
            fp.close()

    def close(self):
        self._close()
        super().close()

    def isclosed(self):
        return self.fp is None

    def read(self, amt=None):
        if self.fp is None:
            return b''
        if self.chunked:
            data = b''.join(self._chunks())
            self._close()
            return data
        wanted = self.length if amt is None or (self.length is not None and amt > self.length) else amt
        data = self.fp.read(-1 if wanted is None else wanted)
        if self.length is not None:
            if wanted is not None and len(data) < wanted and amt is None:
                self._close()
                raise IncompleteRead(data, wanted - len(data))
            self.length -= len(data)
        if self.length == 0 or (self.length is None and amt is None) or not data:
            self._close()
        return data

    def _chunks(self):
        while True:
            size = int(self.fp.readline().split(b';')[0], 16)
            data = self.fp.read(size)
            self.fp.readline()
            if not size:
                return
            yield data

    def readline(self, limit=-1):
        return self.fp.readline() if self.fp is not None else b''

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers


class HTTPConnection:
    default_port = HTTP_PORT
    response_class = HTTPResponse
    auto_open = 1

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        if port is None and ':' in host:
            host, _, port = host.partition(':')
        self.host = host
        self.port = int(port or self.default_port)
        self.timeout = timeout
        self.source_address = source_address
        self.sock = None
        self._response = None
        self._state = 'Idle'
        self._lines = []

    def connect(self):
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)

    def close(self):
        self._state = 'Idle'
        sock, self.sock = self.sock, None
        if sock is not None:
            sock.close()
        response, self._response = self._response, None
        if response is not None:
            response.close()

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != 'Idle' or self._response is not None and self.sock is not None:
            raise CannotSendRequest(self._state if self._state != 'Idle' else 'Request-sent')
        self._state = 'Request-started'
        self._method = method
        self._lines = ['%s %s HTTP/1.1' % (method, url or '/')]
        if not skip_host:
            self.putheader('Host', self.host if self.port == self.default_port else '%s:%d' % (self.host, self.port))
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def putheader(self, header, *values):
        self._lines.append('%s: %s' % (header, ', '.join([value.decode('latin-1') if isinstance(value, bytes) else
                                                          str(value) for value in values])))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        head = '\r\n'.join(self._lines) + '\r\n\r\n'
        self._state = 'Request-sent'
        self.send(head.encode('ascii') + (message_body or b''))

    def send(self, data):
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        self.sock.sendall(data)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        names = {name.lower() for name in headers}
        self.putrequest(method, url, 'host' in names, 'accept-encoding' in names)
        body = body.encode('iso-8859-1') if isinstance(body, str) else body
        if 'content-length' not in names and (body is not None or method in ('PATCH', 'POST', 'PUT')):
            self.putheader('Content-Length', len(body or b''))
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body)

    def getresponse(self):
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != 'Request-sent' or self._response is not None:
            raise ResponseNotReady(self._state)
        response = self.response_class(self.sock, method=self._method)
        try:
            response.begin()
        except ConnectionError:
            self.close()
            raise
        self._state = 'Idle'
        if response.will_close:
            self.close()
        else:
            self._response = response
        return response


__getattr__ = _unmodelled.attribute(globals(), {'connections under TLS are not modelled': ('HTTPSConnection',)})
