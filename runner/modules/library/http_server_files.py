# http.server.SimpleHTTPRequestHandler: files, folders, and what the client has already.
import http.client
import http.server
import os
import shutil
import tempfile
import threading

folder = tempfile.mkdtemp()
os.makedirs(folder + '/sub dir')
os.makedirs(folder + '/empty')
for name, data in (('a.txt', b'hello'), ('b.html', b'<p>'), ('c.json', b'{}'), ('sub dir/index.html', b'index'),
                   ('f&g.txt', b'ampersand')):
    with open(os.path.join(folder, name), 'wb') as file:
        file.write(data)


class Handler(http.server.SimpleHTTPRequestHandler):

    def __init__(self, *args, **kwargs):
        super().__init__(*args, directory=folder, **kwargs)

    def log_message(self, format, *args):
        pass


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()


def ask(path, method='GET', **headers):
    connection = http.client.HTTPConnection(*server.server_address)
    connection.request(method, path, headers={name.replace('_', '-'): value for name, value in headers.items()})
    response = connection.getresponse()
    print(method, path, response.status, response.reason, response.headers['Content-Type'],
          response.headers['Content-Length'], response.headers['Location'], response.read()[:600])
    connection.close()
    return response.headers['Last-Modified']


for path in ('/a.txt', '/b.html', '/c.json', '/missing', '/a.txt/', '/sub%20dir', '/sub%20dir/', '/sub%20dir?q=1', '/',
             '/?x#y', '/empty/', '/empty', '/../../etc/passwd', '/f%26g.txt', '/a.txt?x=1', '/%2e%2e/a.txt', '//a.txt'):
    ask(path)
for method in ('HEAD', 'POST'):
    ask('/a.txt', method)
    ask('/', method)
changed = ask('/a.txt')
ask('/a.txt', If_Modified_Since=changed)
ask('/a.txt', If_Modified_Since='Thu, 01 Jan 1970 00:00:00 GMT')
ask('/a.txt', If_Modified_Since='garbage')
ask('/a.txt', If_Modified_Since=changed, If_None_Match='x')
server.shutdown()
server.server_close()
shutil.rmtree(folder)
