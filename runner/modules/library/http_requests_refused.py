# http.client.HTTPConnection: names and values that it does not send, and calls that come at the wrong time.
import http.client
import io


class Wire:
    sent = b''

    def __init__(self, reply):
        self.reply = reply
        self.is_closed = False

    def sendall(self, data):
        self.sent += data

    def makefile(self, *args):
        return io.BytesIO(self.reply)

    def setsockopt(self, *args):
        pass

    def close(self):
        self.is_closed = True


def connection(reply=b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'):
    made = http.client.HTTPConnection('h')
    wire = Wire(reply)
    made._create_connection = lambda *args: wire
    return made, wire


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


for method, url in (('GET', '/a b'), ('GET', '/a\nb'), ('G\nT', '/'), ('GE T', '/'), ('GET', '/\x7f'), ('GET', '/\xe9'),
                    ('G\xe9T', '/')):
    made, wire = connection()
    print((method, url), attempt(made.request, method, url), wire.sent, made._HTTPConnection__state)
for headers in ({'X:': 'a'}, {'X ': 'a'}, {' X': 'a'}, {'': 'a'}, {'X': 'a\nb'}, {'X': 'a\r\n b'}, {'X': 'a\r\nb'},
                {'X': 'a\n b'}, {'X': 'a\r'}, {'X': '\xe9'}, {'X': '\u20ac'}, {'\xe9': 'a'}, {'X': 5}, {'X': None},
                {'X': 1.5}, {'X': b'\xff'}, {b'X': 'a'}, {'X': True}, {'X': ''}, {'a\r\nb': '1'}):
    made, wire = connection()
    print(headers, attempt(made.request, 'GET', '/', headers=headers), wire.sent)
made, wire = connection()
print(attempt(made.putheader, 'A', 'b'), attempt(made.endheaders), attempt(made.getresponse))
made.putrequest('GET', '/', skip_host=True, skip_accept_encoding=1)
print(attempt(made.putrequest, 'GET', '/'), made._HTTPConnection__state)
made.putheader('A', 'b', 3, b'c')
made.putheader(b'B', 'x')
made.endheaders(b'BODY')
print(wire.sent, attempt(made.request, 'GET', '/'))
response = made.getresponse()
print(response.read(1), attempt(made.getresponse), attempt(made.request, 'GET', '/2'), attempt(made.getresponse),
      response.read(), response.isclosed(), made.sock is wire)
second = made.getresponse()
print(second.read(), made.close(), wire.is_closed, made.sock, second.closed)
made.auto_open = 0
print(attempt(made.request, 'GET', '/'), attempt(made.send, b'x'))
made, wire = connection(b'HTTP/1.0 200 OK\r\n\r\nall')
made.request('GET', '/')
response = made.getresponse()
print(made.sock, wire.is_closed, response.will_close, response.read(), response.isclosed())
for reply in (b'', b'junk\r\n'):
    made, wire = connection(reply)
    made.request('GET', '/')
    print(attempt(made.getresponse), made.sock is wire, wire.is_closed, made._HTTPConnection__state)
secure = http.client.HTTPSConnection('h')
print(secure.host, secure.port, secure.default_port, secure._context.check_hostname, type(secure).__module__)
