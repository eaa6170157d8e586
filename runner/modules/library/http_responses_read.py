# http.client.HTTPResponse: the ways to read a body by its length, in chunks, and until the connection ends.
import http.client
import io


class Connection:

    def __init__(self, data):
        self.data = data

    def makefile(self, mode):
        return io.BytesIO(self.data)


def response(data, method='GET'):
    made = http.client.HTTPResponse(Connection(data), method=method)
    made.begin()
    return made


def ways(data, *ways):
    for way in ways:
        made = response(data)
        shown = []
        for step in way.split():
            name, _, size = step.partition(':')
            if name.startswith('readinto'):
                buffer = bytearray(int(size))
                count = getattr(made, name)(buffer)
                shown.append(bytes(buffer[:count]))
            else:
                shown.append(getattr(made, name)(*([int(size)] if size else [])))
            shown.append((made.isclosed(), made.length, made.chunk_left))
        print(way, shown)


BY_LENGTH = b'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nline1\nline2and more'
CHUNKED = (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6;name=value\r\nline1\n\r\n3; q="1"\r\nlin\r\n'
           b'A\r\ne2\nthe end\r\n0\r\nTrailer: yes\r\n\r\nHTTP/1.1 400')
UNTIL_END = b'HTTP/1.0 200 OK\r\n\r\nline1\nline2'
COMMON = ('read', 'read:4 read:100 read:1', 'read:0 read:4 read:4 read', 'read1 read1 read1 read1',
          'read1:3 read1:0 read1:100 read1', 'readinto:4 readinto:100 readinto:5', 'readinto1:3 readinto1:20')
ways(BY_LENGTH, *COMMON, 'readline readline readline', 'readline:3 readline readline:100 readline', 'readlines',
     'readline read', 'read:11 read')
ways(CHUNKED, *COMMON)
ways(UNTIL_END, *COMMON, 'readline readline readline', 'readlines')
print(list(response(BY_LENGTH)), [line for line in response(UNTIL_END)])
for method in ('HEAD', 'GET', 'CONNECT'):
    made = response(BY_LENGTH, method)
    print(method, made.length, made.read(2), made.isclosed(), made.read(), made.readline(), made.isclosed())
for head in (b'HTTP/1.0 200 OK\r\n', b'HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n',
             b'HTTP/1.0 200 OK\r\nKeep-Alive: 300\r\nContent-Length: 2\r\n',
             b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n',
             b'HTTP/1.0 200 OK\r\nProxy-Connection: keep-alive\r\nContent-Length: 2\r\n', b'HTTP/1.1 200\r\n',
             b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n', b'HTTP/0.9 200 OK\r\n',
             b'HTTP/1.7 404 Not  Found  \r\nA: b\r\n', b'HTTP/1.1 204 No\r\nContent-Length: 5\r\n',
             b'HTTP/1.1 304 Not\r\n', b'HTTP/1.1 102 Wait\r\n', b'HTTP/1.1 200 OK\r\nContent-Length: abc\r\n',
             b'HTTP/1.1 200 OK\r\nContent-Length: -4\r\n', b'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n',
             b'HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n'):
    made = response(head + b'\r\nhi there')
    print(head, made.version, made.status, made.code, repr(made.reason), made.will_close, made.length, made.chunked,
          made.isclosed(), made.closed, made.read(), made.isclosed(), made.closed)
made = response(b'HTTP/1.1 200 OK\r\nA: 1\r\na: 2\r\nB: x\r\n y\r\nSet-Cookie: c\r\nSet-Cookie: d\r\n\r\n')
print(made.getheader('A'), repr(made.getheader('b')), made.getheader('no'), made.getheader('no', 7),
      made.getheader('no', ['x', 'y']), made.getheaders(), made.headers['set-cookie'], made.msg is made.headers,
      made.info() is made.msg, made.getcode(), made.debuglevel)
print(made.readable(), made.writable(), made.seekable(), isinstance(made, io.BufferedIOBase))
with made as same:
    print(same is made, made.closed)
print(made.closed, made.isclosed(), made.read(), made.read1(), made.readline(), made.peek(),
      made.readinto(bytearray(3)))
made = http.client.HTTPResponse(Connection(BY_LENGTH))
print(made.status, made.version, made.reason, made.chunked, made.chunk_left, made.length, made.will_close)
for ask in (lambda: made.getheader('x'), made.getheaders, made.geturl):
    try:
        print(ask())
    except Exception as error:
        print(repr(error))
