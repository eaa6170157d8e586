"""urllib.request answers a server that wants a digest of the password, and gives up where it cannot."""
import hashlib
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

CHALLENGES = {'/plain': 'realm="d, e", nonce="n1", opaque="o"', '/sha': 'realm="d, e", nonce="n2", algorithm=SHA',
              '/auth': 'realm="d, e", nonce="n3", qop="auth,auth-int"',
              '/int': 'realm="d, e", nonce="n4", qop="auth-int"',
              '/odd': 'realm="d, e", nonce="n5", algorithm=ODD', '/other': 'realm="unknown", nonce="n6"',
              '/bare': 'realm="d, e"', '/always': 'realm="d, e", nonce="n7", qop="auth"'}


class Handler(BaseHTTPRequestHandler):

    def do_GET(self):
        given = self.headers.get('Authorization')
        if given is None or self.path == '/always':
            self.send_response(401)
            scheme = 'Odd ' if self.path == '/scheme' else 'Digest '
            self.send_header('WWW-Authenticate', scheme + CHALLENGES.get(self.path, ''))
            self.send_header('Content-Length', '0')
            self.end_headers()
            return
        answer = urllib.request.parse_keqv_list(urllib.request.parse_http_list(given.partition(' ')[2]))
        kind = 'sha1' if answer['algorithm'] == 'SHA' else 'md5'
        parts = [self.digest(kind, 'me:d, e:secret'), answer['nonce'], self.digest(kind, 'GET:' + self.path)]
        if 'qop' in answer:
            parts[2:2] = [answer['nc'], answer['cnonce'], answer['qop']]
        right = answer['response'] == self.digest(kind, ':'.join(parts))
        text = repr((right, [(name, answer[name]) for name in answer if name not in ('response', 'cnonce')])).encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    @staticmethod
    def digest(kind, text):
        return hashlib.new(kind, text.encode()).hexdigest()

    def log_message(self, *args):
        pass


server = HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
base = 'http://127.0.0.1:%d' % server.server_port
handler = urllib.request.HTTPDigestAuthHandler()
handler.add_password('d, e', base, 'me', 'secret')
opener = urllib.request.build_opener(handler)
for path in list(CHALLENGES) + ['/auth', '/scheme']:
    try:
        print(path, opener.open(base + path, timeout=2).read().decode())
    except (urllib.error.URLError, ValueError) as error:
        print(path, type(error).__name__, error, handler.retried, handler.nonce_count)
server.shutdown()

for text in ('a="b, c", d=e', r'a="q\"uoted", b', ',,x=1,', '"open, y', 'a = 1,b="2"', '', 'a="\\\\"'):
    try:
        print(urllib.request.parse_http_list(text), end=' ')
        print(urllib.request.parse_keqv_list(filter(None, urllib.request.parse_http_list(text))))
    except ValueError as error:
        print(error)
