"""http.server refuses request lines: before 3.14 without a status line where no version was read."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
from gevent import monkey
monkey.patch_all()
import http.server
import socket
import threading


class Handler(http.server.BaseHTTPRequestHandler):

    def log_message(self, format, *args):
        print(format % args)

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(type(self.headers).__name__.encode())


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
for request in (b'GET', b'GET /', b'GET / HTTP/x', b'GET / HTTP/3.0', b'POST /', b'A B C D', b'A B C HTTP/1.1',
                b'GET //x HTTP/1.0'):
    with socket.create_connection(server.server_address) as sock:
        sock.sendall(request + b'\r\n\r\n')
        sock.shutdown(socket.SHUT_WR)
        answer = b''.join(iter(lambda: sock.recv(5000), b''))
        print(request, answer.startswith(b'HTTP/'), b'HTTPMessage' in answer, b'Error code: 4' in answer)
server.shutdown()
# prints:
# code 400, message Bad request syntax ('GET')
# "GET" 400 -
# b'GET' False False True
# "GET /" 200 -
# b'GET /' False True False
# code 400, message Bad request version ('HTTP/x')
# "GET / HTTP/x" 400 -
# b'GET / HTTP/x' False False True
# code 505, message Invalid HTTP version (3.0)
# "GET / HTTP/3.0" 505 -
# b'GET / HTTP/3.0' False False False
# code 400, message Bad HTTP/0.9 request type ('POST')
# "POST /" 400 -
# b'POST /' False False True
# code 400, message Bad request version ('D')
# "A B C D" 400 -
# b'A B C D' False False True
# code 400, message Bad request syntax ('A B C HTTP/1.1')
# "A B C HTTP/1.1" 400 -
# b'A B C HTTP/1.1' True False True
# "GET //x HTTP/1.0" 200 -
# b'GET //x HTTP/1.0' True True False
