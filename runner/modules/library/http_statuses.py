# Codes by their names, what they mean, and the page that a server sends for them.
import http
import http.client
import http.server
import threading

for status in http.HTTPStatus:
    print(int(status), status.name, repr(status.phrase), repr(status.description))
print(len(http.HTTPStatus.__members__), http.client.responses[404], http.client.NOT_FOUND is http.HTTPStatus.NOT_FOUND)


class Handler(http.server.BaseHTTPRequestHandler):
    server_version, sys_version = 'Test/1', ''

    def log_message(self, *args):
        pass

    def do_GET(self):
        code = int(self.path[1:])
        self.send_error(code, 'a < b' if code == 400 else None, '<why>' if code == 401 else None)


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
for code in 400, 401, 404, 204, 799:
    client = http.client.HTTPConnection('127.0.0.1', server.server_port)
    client.request('GET', '/%d' % code)
    answer = client.getresponse()
    print(answer.status, answer.reason, answer.headers.keys(), repr(answer.headers['Server']), answer.read().decode())
    client.close()
server.shutdown()
server.server_close()
