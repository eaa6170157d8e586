"""Until 3.12 urllib follows the redirection of a HEAD as GET, and what was read by parts stays open at its end."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9
from gevent import monkey
monkey.patch_all()
import http.server
import threading
import urllib.request


class Handler(http.server.BaseHTTPRequestHandler):

    def log_message(self, format, *args):
        pass

    def do_HEAD(self):
        print(self.command, self.path)
        self.send_response(302 if self.path == '/from' else 200)
        self.send_header('Location', '/to')
        self.send_header('Content-Length', '4')
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(b'a\nb\n')

    do_GET = do_HEAD


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
URL = 'http://127.0.0.1:%d' % server.server_port
with urllib.request.urlopen(urllib.request.Request(URL + '/from', method='HEAD')) as response:
    print(response.status, response.read())
for name in ('read1', 'readline'):
    with urllib.request.urlopen(URL + '/to') as response:
        while response.length:
            print(getattr(response, name)(), response.length, response.isclosed())
        print(getattr(response, name)(), response.isclosed())
server.shutdown()
# prints:
# HEAD /from
# GET /to
# 200 b'a\nb\n'
# GET /to
# b'a\nb\n' 0 False
# b'' False
# GET /to
# b'a\n' 2 False
# b'b\n' 0 False
# b'' False
