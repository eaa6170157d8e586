import http.client
import http.server
import json
import socket
import socketserver
import threading
import urllib.error
import urllib.request


class Upper(socketserver.StreamRequestHandler):

    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class Threaded(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True


with Threaded(('127.0.0.1', 0), Upper) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    with socket.create_connection(server.server_address) as client:
        client.sendall(b'one\ntwo\n')
        client.shutdown(socket.SHUT_WR)
        print(client.makefile().read().splitlines())
    server.shutdown()
    thread.join()
print(thread.is_alive())


class Web(http.server.BaseHTTPRequestHandler):

    def do_GET(self):
        if self.path == '/missing':
            return self.send_error(404)
        body = json.dumps({'path': self.path, 'agent': self.headers['X-Agent']}).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('content-length')))
        self.send_response(http.HTTPStatus.CREATED)
        self.end_headers()
        self.wfile.write(body[::-1])

    def log_message(self, format, *args):
        print('log', format % args)


server = http.server.HTTPServer(('127.0.0.1', 0), Web)
thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
thread.start()
base = 'http://127.0.0.1:%d' % server.server_port
with urllib.request.urlopen(urllib.request.Request(base + '/a?b=1', headers={'X-Agent': 'me'})) as response:
    print(response.status, response.headers['content-type'], json.loads(response.read()))
print(urllib.request.urlopen(base + '/', data=b'abc', timeout=2).read())
try:
    urllib.request.urlopen(base + '/missing')
except urllib.error.HTTPError as error:
    print(error.code, error.reason, error)
connection = http.client.HTTPConnection('127.0.0.1', server.server_port, timeout=2)
connection.request('GET', '/second')
response = connection.getresponse()
print(response.status, response.reason, response.getheader('Content-Length'), response.read(), response.isclosed())
connection.close()
server.shutdown()
server.server_close()
try:
    urllib.request.urlopen(base)
except urllib.error.URLError as error:
    print(type(error.reason).__name__)
print(http.HTTPStatus(404).phrase, http.HTTPStatus.OK == 200, http.HTTPStatus.OK.name)


class Agent(http.server.BaseHTTPRequestHandler):

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.headers['User-Agent'].encode())

    def log_message(self, format, *args):
        pass


with http.server.HTTPServer(('127.0.0.1', 0), Agent) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    url = 'http://127.0.0.1:%d' % server.server_port
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    print(opener.addheaders[0][0], opener.open(url).read()[:6])
    opener.addheaders = [('User-agent', 'own/1')]
    print(opener.open(url, timeout=1).read(), urllib.request.urlopen(url).read()[:6])
    urllib.request.install_opener(opener)
    print(urllib.request.urlopen(urllib.request.Request(url, headers={'User-agent': 'given'})).read())
    print(urllib.request.urlopen(url).read())
    server.shutdown()
    thread.join()
request = urllib.request.Request('http://host:8/path/x?q=1', headers={'x-one': '1'})
print(request.host, request.selector, request.type, request.header_items(), request.get_method())
