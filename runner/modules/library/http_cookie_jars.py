# http.cookiejar: what a jar takes, keeps and sends back; with urllib's HTTPCookieProcessor.
import http.server
import threading
import urllib.request
from email.message import Message
from http.cookiejar import Cookie, CookieJar, DefaultCookiePolicy


class Response:
    def __init__(self, *cookies):
        self.headers = Message()
        for cookie in cookies:
            self.headers['Set-Cookie'] = cookie

    def info(self):
        return self.headers


jar = CookieJar()


def put(url, *cookies):
    jar.extract_cookies(Response(*cookies), urllib.request.Request(url))


def sent(url):
    request = urllib.request.Request(url)
    jar.add_cookie_header(request)
    return request.get_header('Cookie')


put('http://example.com/a/b', 'x=1', 'y=2; Path=/', 'z=3; Path=/a; HttpOnly', 's=4; Secure; path=/',
    'd=5; Domain=.example.com; Path=/', 'e=6; Domain=.other.com', 'q="7 8"; path=/; SameSite=Lax', 'flag', '', '=5',
    'bad=1; Max-Age=x', 'w=1; Domain=com', 'sub=1; Domain=www.example.com')
print(len(jar), jar)
for cookie in jar:
    print(repr(cookie))
for url in ('http://example.com/', 'http://example.com/a/b', 'http://example.com/a/', 'https://example.com/',
            'http://www.example.com/', 'http://sub.x.example.com/', 'http://other.com/', 'http://notexample.com/'):
    print(url, sent(url))
put('http://example.com/a/b', 'y=9; Path=/; Max-Age=0', 'x=; expires=Thu, 01 Jan 1970 00:00:00 GMT',
    'z=; Path=/a; expires=Thu, 01-Jan-1970 00:00:00 GMT')
print([cookie.name for cookie in jar])
put('http://localhost:8080/', 'l=1', 'm=2; Max-Age=100; Version=1', 'n=3; expires=Fri, 01 Jan 2100 00:00:00 GMT')
print(jar, sent('http://localhost:8080/'), sent('http://localhost/'))
print([(cookie.expires, cookie.rfc2109) for cookie in jar if cookie.name == 'n'])
print([cookie.rfc2109 for cookie in jar if cookie.name == 'm'])
jar.set_cookie(Cookie(0, 'own', 'v', None, False, 'example.com', False, False, '/', False, False, None, True, None,
                      None, {}, False))
print(sent('http://example.com/'))
jar.clear_session_cookies()
print([cookie.name for cookie in jar])
jar.clear()
try:
    jar.clear('a')
except KeyError as error:
    print(repr(error))
jar.set_policy(DefaultCookiePolicy(blocked_domains=['ads.example.com', '.tracker.com']))
put('http://ads.example.com/', 'a=1')
put('http://x.tracker.com/', 'b=1')
put('http://example.com/', 'c=1')
print(jar)


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(302 if self.path == '/login' else 200)
        if self.path == '/login':
            self.send_header('Set-Cookie', 'session=abc; Path=/')
            self.send_header('Location', '/home')
        body = repr(self.headers.get('Cookie')).encode()
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
jar = CookieJar()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
base = 'http://127.0.0.1:%d' % server.server_port
for path in ('/', '/login', '/again'):
    with opener.open(base + path) as response:
        print(path, response.read())
print([(cookie.name, cookie.value, cookie.domain) for cookie in jar])
server.shutdown()
server.server_close()
