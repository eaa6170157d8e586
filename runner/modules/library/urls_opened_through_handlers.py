# urllib.request: proxies, passwords, and handlers of one's own.
import base64
import http.server
import io
import os
import re
import threading
import urllib.request
from urllib.request import Request


class Handler(http.server.BaseHTTPRequestHandler):

    def log_message(self, format, *args):
        pass

    def do_GET(self):
        print(self.path, [(name, re.sub(r':\d+$', '', value)) for name, value in self.headers.items()
                          if name != 'User-Agent'])
        code, headers = 200, {}
        if self.path.startswith('/auth'):
            if self.headers.get('Authorization') != 'Basic ' + base64.b64encode(b'joe:pw').decode():
                code, headers = 401, {'WWW-Authenticate': 'Basic realm="R"'}
        elif self.path.startswith('/digest'):
            code, headers = 401, {'WWW-Authenticate': 'Digest realm="R"'}
        elif self.path == '/missing':
            code = 404
        elif self.path == '/moved':
            code, headers = 302, {'Location': '/ok'}
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b'it')


for name in [name for name in os.environ if name.lower().endswith('_proxy')]:
    del os.environ[name]
server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
HOST = '127.0.0.1:%d' % server.server_port
URL = 'http://' + HOST


def show(opener, *args):
    try:
        result = opener.open(*args)
        print(result.read() if hasattr(result, 'read') else result)
    except Exception as error:
        print(type(error).__name__, error)


build = urllib.request.build_opener
opener = build()
opener.addheaders = [('User-agent', 'mine'), ('Accept', 'x')]
show(opener, URL + '/ok')
print([type(handler).__name__ for handler in opener.handlers])
show(build(urllib.request.ProxyHandler({})), URL + '/ok', None, 2)
for proxy in (URL, HOST, 'http://me:s%40c@' + HOST + '/'):
    opener = build(urllib.request.ProxyHandler({'http': proxy}))
    show(opener, 'http://far.example/x?y')
    show(opener, Request('http://far.example/x', headers={'Host': 'z'}))


class NoRedirection(urllib.request.HTTPRedirectHandler):

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        return None


class Mine(urllib.request.BaseHandler):
    handler_order = 1

    def http_request(self, req):
        req.add_header('Mine', '1')
        return req

    def http_response(self, req, response):
        print('saw', response.status)
        return response

    def http_error_404(self, req, fp, code, msg, headers):
        return 'handled'

    def my_open(self, req):
        return io.BytesIO(b'my ' + req.host.encode())


show(build(NoRedirection), URL + '/moved')
opener = build(Mine)
for url in (URL + '/missing', URL + '/moved', 'my://thing', 'other://thing'):
    show(opener, url)
manager = urllib.request.HTTPPasswordMgrWithDefaultRealm()
manager.add_password(None, URL, 'joe', 'pw')
show(build(urllib.request.HTTPBasicAuthHandler(manager)), URL + '/auth/x')
manager = urllib.request.HTTPPasswordMgr()
manager.add_password('R', 'http://h/auth', 'joe', 'bad')
manager.add_password('R', URL, 'joe', 'bad')
show(build(urllib.request.HTTPBasicAuthHandler(manager)), URL + '/auth/x')
print([manager.find_user_password(realm, url) for realm, url in (
    ('R', 'http://h/auth/q'), ('R', 'http://h:80/auth'), ('R', 'http://h/other'), ('S', 'http://h/auth'))],
    manager.reduce_uri('http://h/x'), manager.reduce_uri('h:3', False),
    manager.is_suburi(('h', '/a'), ('h', '/a/b')), manager.is_suburi(('h', '/a'), ('h', '/ab')))
handler = urllib.request.HTTPBasicAuthHandler()
handler.add_password('R', URL, 'joe', 'pw')
show(build(handler), URL + '/auth')
show(build(handler), URL + '/digest')
manager = urllib.request.HTTPPasswordMgrWithPriorAuth()
manager.add_password(None, URL, 'joe', 'pw', is_authenticated=True)
show(build(urllib.request.HTTPBasicAuthHandler(manager)), URL + '/auth')
urllib.request.install_opener(build(Mine))
print(urllib.request.urlopen(URL + '/ok').read())
os.environ.update(http_proxy='http://p:1', HTTPS_PROXY='x', no_proxy='a.com, .b.com,h:80')
print(sorted(urllib.request.getproxies().items()),
      [bool(urllib.request.proxy_bypass(host)) for host in ('a.com', 'x.a.com', 'b.com', 'xb.com', 'q.b.com:99', 'h',
                                                            'h:80', 'A.COM')])
server.shutdown()
