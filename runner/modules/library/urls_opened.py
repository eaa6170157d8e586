# urllib.request.urlopen: data, headers, redirections, errors that are responses, and URLs that cannot be opened.
import http.server
import io
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from urllib.request import Request, urlopen

log = []


class Handler(http.server.BaseHTTPRequestHandler):

    def log_message(self, format, *args):
        pass

    def answer(self, code, body=b'', **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace('_', '-'), value)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)

    def read_body(self):
        if 'Transfer-Encoding' not in self.headers:
            return self.rfile.read(int(self.headers.get('Content-Length') or 0))
        data = b''
        while True:
            size = int(self.rfile.readline(), 16)
            data += self.rfile.read(size)
            self.rfile.readline()
            if not size:
                return data

    def do_GET(self):
        data = self.read_body()
        headers = [(name, re.sub(r':\d+$', '', value)) for name, value in self.headers.items() if name != 'User-Agent']
        log.append((self.command, self.path, headers, data))
        kind, _, rest = self.path[1:].partition('/')
        if kind == 'to':
            code, _, where = rest.partition('/')
            self.answer(int(code), b'moved', Location=where)
        elif kind == 'loop':
            self.answer(302, Location='/loop')
        elif kind == 'long':
            self.answer(302, Location='/long/%d' % (int(rest) + 1))
        elif kind == 'uri':
            self.answer(301, URI='/ok')
        elif kind == 'code':
            self.answer(int(rest), b'body', X='y')
        elif kind != 'close':
            self.answer(200, b'ok:' + data, Content_Type='text/plain; charset=utf-8')

    do_POST = do_HEAD = do_PUT = do_DELETE = do_GET


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
URL = 'http://127.0.0.1:%d' % server.server_port


def show(function, *args, **kwargs):
    del log[:]
    try:
        result = function(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, re.sub(r':\d+', '', str(error)))
    else:
        print(result.getcode(), getattr(result, 'reason', None), re.sub(r':\d+', '', result.geturl()), result.read(),
              [(name, value) for name, value in result.info().items() if name not in ('Server', 'Date')], result.closed)
        result.close()
    for entry in log:
        print('   ', *entry)


for url in ('/ok', '', '/ok?a=b#fragment', '/loop', '/long/0', '/to/302/', '/uri', '/to/301/gopher://x/', '/code/404',
            '/code/500', '/code/204', '/code/300', '/code/304', '/code/206', '/close', '/to/302//ok#f',
            '/to/302//other%20x?y= z'):
    show(urlopen, URL + url)
show(urlopen, URL + '/ok', b'data')
show(urlopen, URL + '/ok', 'str')
show(urlopen, URL + '/ok', urllib.parse.urlencode({'a': 'b c'}).encode(), timeout=3)
show(urlopen, Request(URL + '/ok', headers={'X-a': '1', 'content-TYPE': 'x/y', 'Host': 'other'}, data=b'q'))
show(urlopen, Request(URL + '/ok', method='PUT', data=io.BytesIO(b'file')))
show(urlopen, Request(URL + '/ok', data=iter([b'a', b'bc'])))
show(urlopen, Request(URL + '/ok', data=[b'a', b'bc'], headers={'Content-Length': '3'}))
show(urlopen, Request(URL + '/ok', method='HEAD'))
for code in (301, 302, 303, 307, 308):
    for method, data in (('GET', None), ('HEAD', None), ('POST', b'x'), ('PUT', b'x')):
        show(urlopen, Request(URL + '/to/%d//ok' % code, method=method, data=data,
                              headers={'Content-Type': 'z', 'Keep': 'me'}))
for url in ('nope', 'nope://x', 'http:///x', 'http:ok', '//x/y', '', 'http://127.0.0.1:1/', 'http://127.0.0.1:x/',
            URL + '/a b', URL + '/a\nb', '<URL:' + URL + '/ok>', 'HTTP' + URL[4:] + '/ok', 'file:///tmp/not here',
            'data:,hello%20w', 'data:text/html;base64,aGk=', 'data:no comma'):
    show(urlopen, url)
try:
    urlopen(URL + '/code/404')
except urllib.error.HTTPError as error:
    print(error, repr(error), error.code, error.reason, error.msg, error.status, error.headers['X'], error.args,
          error.hdrs is error.headers is error.info(), error.geturl() == error.url == error.filename, error.fp.read(2),
          error.read(), error.closed, error.fp.closed, isinstance(error, urllib.error.URLError), error.errno)
    error.close()
    print(error.closed, error.fp.closed)
try:
    urlopen('http://127.0.0.1:1/')
except urllib.error.URLError as error:
    print(type(error.reason).__name__, error.reason, error.__context__ is error.reason)
with urllib.error.HTTPError('u', 418, 'tea', {'a': 'b'}, io.BytesIO(b'xyz')) as error:
    print(error, error.read(), list(error), error.headers)
for error in (urllib.error.URLError('why', 'name'), urllib.error.ContentTooShortError('m', 'c')):
    print(error, repr(error), error.args, error.reason, error.filename)
server.shutdown()
