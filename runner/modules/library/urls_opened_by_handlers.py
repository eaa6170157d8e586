# Handlers of one's own in the chain that opens a URL: redirects refused or counted, errors let through, headers added.
import http.server
import threading
import urllib.error
import urllib.request


class Server(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        code, _, target = self.path[1:].partition('/')
        self.send_response(int(code))
        if target:
            self.send_header('Location', target if target.startswith('ftps') else '/' + target)
        self.end_headers()
        self.wfile.write(f"{self.command} {self.path} {self.headers.get('X-Mark')}".encode())

    def do_POST(self):
        self.rfile.read(int(self.headers['Content-Length']))
        self.do_GET()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl):
        print('redirect', code, msg, newurl.rpartition(':')[2][5:])


class NoErrors(urllib.request.HTTPErrorProcessor):
    def http_response(self, request, response):
        return response


class Marks(urllib.request.BaseHandler):
    def http_request(self, req):
        req.add_header('X-Mark', 'marked')
        return req

    def http_error_404(self, req, fp, code, msg, headers):
        print('handled', code, msg)
        return fp


server = http.server.HTTPServer(('127.0.0.1', 0), Server)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
base = 'http://127.0.0.1:%d/' % server.server_port


def tell(opener, path, data=None):
    try:
        with opener.open(base + path, data) as answer:
            print(answer.status, answer.geturl()[len(base):], answer.read())
    except urllib.error.HTTPError as error:
        print(type(error).__name__, error.code, str(error).split('\n')[0], error.url[len(base):])
        error.close()


usual = urllib.request.build_opener()
for path in '200', '302/200', '301/302/303/200', '404', '302', '307/200', '302/ftps://x':
    tell(usual, path)
tell(usual, '302/200', b'data')
tell(usual, '307/200', b'data')
tell(urllib.request.build_opener(NoRedirect), '302/200')
tell(urllib.request.build_opener(NoErrors()), '404')
tell(urllib.request.build_opener(NoErrors()), '302/200')
tell(urllib.request.build_opener(Marks, urllib.request.HTTPHandler(debuglevel=0)), '302/404')
urllib.request.install_opener(urllib.request.build_opener(Marks()))
print(urllib.request.urlopen(base + '200').read(), urllib.request.urlopen(base + '404').read())
for handler in sorted([NoErrors(), Marks()]):
    print(type(handler).__name__, handler.handler_order)
for url in 'nothing', 'odd://x/y', 'http:///x':
    try:
        usual.open(url)
    except (ValueError, urllib.error.URLError) as error:
        print(type(error).__name__, error)
try:
    usual.add_handler(5)
except TypeError as error:
    print(error)
server.shutdown()
server.server_close()
