# http.client: responses that are cut short, status lines and headers that are none, and the exceptions.
import http.client
import io


class Connection:

    def __init__(self, data):
        self.data = data

    def makefile(self, mode):
        return io.BytesIO(self.data)


def response(data):
    made = http.client.HTTPResponse(Connection(data))
    made.begin()
    return made


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error), getattr(error, 'partial', None), getattr(error, 'line', 0)


for data in (b'', b'\r\n', b'HTTP/1.1', b'HTTP/1.1 \r\n', b'HTTP/1.1 99 x\r\n\r\n', b'HTTP/1.1 1000 x\r\n\r\n',
             b'HTTP/1.1 abc x\r\n\r\n', b'HTTP/2.0 200 OK\r\n\r\n', b'nonsense here\r\n', b'200 OK HTTP/1.1\r\n',
             b'HTTP/1.1 ' + b'x' * 70000, b'HTTP/1.1 200 OK\r\nA: ' + b'x' * 70000 + b'\r\n\r\n',
             b'HTTP/1.1 200 OK\r\n' + b'A: b\r\n' * 101 + b'\r\n', b'HTTP/1.1 200 OK\r\n' + b'A: b\r\n' * 99 + b'\r\n'):
    result = attempt(response, data)
    print(data[:30], getattr(result, 'status', result))
READS = (lambda made: made.read(), lambda made: made.read(2), lambda made: made.read(6),
         lambda made: made.readinto(bytearray(6)), lambda made: made.read1())
for body in (b'4\r\npart\r\n', b'4\r\npa', b'zz\r\n', b'', b'4\r\npart', b'4\r\npartXX0\r\n\r\n',
             b'4 \r\npart\r\n0\r\n', b'0x4\r\npart\r\n0\r\n\r\n', b'4\npart\r\n0\n\n', b'4' + b';' * 70000,
             b'0\r\n' + b'x' * 70000):
    for read in READS:
        made = response(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n' + body)
        print(body[:20], attempt(read, made), made.isclosed())
for read in READS + (lambda made: made.readline(), lambda made: made.readlines(),
                     lambda made: (made.read(3), made.read()),
                     lambda made: (made.read(30), made.read(1), made.read())):
    made = response(b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc')
    print(attempt(read, made), made.isclosed(), made.length)
for error in (http.client.HTTPException('x'), http.client.NotConnected(), http.client.InvalidURL('u'),
              http.client.UnknownProtocol('HTTP/9'), http.client.UnknownTransferEncoding('q'),
              http.client.UnimplementedFileMode(), http.client.IncompleteRead(b'ab'),
              http.client.IncompleteRead(b'ab', 3), http.client.ImproperConnectionState(),
              http.client.CannotSendRequest('s'), http.client.CannotSendHeader(), http.client.ResponseNotReady('z'),
              http.client.BadStatusLine(''), http.client.BadStatusLine('x'), http.client.LineTooLong('head'),
              http.client.RemoteDisconnected('gone')):
    print(repr(error), str(error), error.args, [each.__name__ for each in type(error).__mro__], type(error).__module__)
print(http.client.error is http.client.HTTPException, http.client.OK, http.client.responses[404],
      sorted(http.client.__all__), [each.__name__ for each in http.client.HTTPMessage.__mro__])
