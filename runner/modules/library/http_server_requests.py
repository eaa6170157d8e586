# http.server: requests that it takes, refuses, and answers with errors; connections that stay.
import http.server
import io
import re
import sys


class Handler(http.server.BaseHTTPRequestHandler):
    logged = []

    def log_message(self, format, *args):
        self.logged.append(format % args)

    def answer(self, code, body=b'', message=None):
        self.send_response(code, message)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer(200, ('%s %s %s' % (self.path, self.request_version, self.headers.items())).encode())

    def do_HEAD(self):
        self.send_error(404)

    def do_POST(self):
        self.answer(201, self.rfile.read(int(self.headers.get('Content-Length', 0))), 'Made it')

    def do_FAIL(self):
        code, *words = self.path[1:].split('?')
        self.send_error(int(code), *words)

    def do_CODE(self):
        self.answer(int(self.path[1:]))

    def do_CONN(self):
        self.send_response_only(200)
        self.send_header('Connection', self.path[1:])
        self.end_headers()


class Persistent(Handler):
    protocol_version = 'HTTP/1.1'


class Wire:
    """A connection that has brought all it will, and keeps what it is given."""

    def __init__(self, data):
        self.data = data
        self.sent = b''

    def makefile(self, mode, size):
        return io.BytesIO(self.data)

    def sendall(self, data):
        self.sent += data


def ask(handler, data):
    del Handler.logged[:]
    wire = Wire(data)
    handler(wire, ('10.0.0.1', 5), None)
    print(handler.__name__, data[:50], [line[:90] for line in Handler.logged])
    print(re.sub(rb'(Date|Server): [^\r]*', rb'\1', wire.sent)[:800])


REQUESTS = (
    b'GET\r\n\r\n', b'GET /\r\n\r\n', b'GET / HTTP/x\r\n\r\n', b'GET / HTTP/3.0\r\n\r\n', b'GET / HTTP/1.2\r\n\r\n',
    b'GET / HTTP/1\r\n\r\n', b'GET / HTTP/1.1.1\r\n\r\n', b'GET / http/1.1\r\n\r\n', b'POST /\r\n\r\n',
    b'A B C D\r\n\r\n', b'A B C HTTP/1.1\r\n\r\n', b'\r\n', b'', b'GET //x//y HTTP/1.0\r\n\r\n',
    b'GET / HTTP/0.9\r\n\r\n', b'NOPE / HTTP/1.1\r\n\r\n', b'get / HTTP/1.1\r\n\r\n',
    b'GET /' + b'x' * 70000 + b' HTTP/1.1\r\n\r\n', b'GET / HTTP/1.1\r\nA: ' + b'x' * 70000 + b'\r\n\r\n',
    b'GET / HTTP/1.1\r\n' + b'A: b\r\n' * 101 + b'\r\n', b'GET / HTTP/1.0\r\nA: b\r\nC: d\r\n e\r\n\r\n',
    b'GET / HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\nGET /3 HTTP/1.1\r\n\r\n',
    b'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\nGET /3 HTTP/1.0\r\n\r\n',
    b'POST /p HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi',
    b'POST /p HTTP/1.0\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\nhi', b'HEAD /x HTTP/1.1\r\n\r\n',
    b'FAIL /404 HTTP/1.1\r\n\r\n', b'FAIL /404?<m> HTTP/1.1\r\n\r\n', b'FAIL /404?m?e&x HTTP/1.1\r\n\r\n',
    b'FAIL /999 HTTP/1.1\r\n\r\n', b'FAIL /204 HTTP/1.1\r\n\r\n', b'FAIL /304 HTTP/1.0\r\n\r\n',
    b'CODE /799 HTTP/1.0\r\n\r\n', b'CONN /close HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n',
    b'CONN /Keep-Alive HTTP/1.0\r\n\r\nGET /2 HTTP/1.1\r\n\r\n', b'CONN /other HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n',
    b'GET / HTTP/1.1\r\nno header\r\nA: b\r\n\r\n')
for request in REQUESTS:
    ask(Handler, request)
    ask(Persistent, request)


class Logging(Handler):
    log_message = http.server.BaseHTTPRequestHandler.log_message

    def log_date_time_string(self):
        return 'then'


one = Logging.__new__(Logging)
one.client_address = ('1.2.3.4', 5)
one.requestline = 'GET /\x1b[31m\\ \x7f\x9f HTTP/1.1'
sys.stderr = io.StringIO()
one.log_request(200)
one.log_request(http.server.HTTPStatus.OK, 12)
one.log_error('%s!', 'e\n')
logged, sys.stderr = sys.stderr.getvalue(), sys.__stderr__
print(logged, one.date_time_string(0), one.date_time_string(1e9), one.address_string(), one.responses[404])
