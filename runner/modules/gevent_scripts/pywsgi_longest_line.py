"""pywsgi.MAX_REQUEST_LINE counts as it is when a request comes."""
import gevent.socket
from gevent import pywsgi


def application(environ, start_response):
    start_response('200 OK', [])
    return [b'hello']


server = pywsgi.WSGIServer(('127.0.0.1', 0), application, log=None)
server.start()


def status(length):
    client = gevent.socket.create_connection(server.address)
    client.sendall(b'GET /' + b'a' * length + b' HTTP/1.0\r\n\r\n')
    return client.recv(100).split(b'\r\n')[0]


print(pywsgi.MAX_REQUEST_LINE, status(300))
pywsgi.MAX_REQUEST_LINE = 100
print(status(300), status(50))
# prints:
# 8192 b'HTTP/1.1 200 OK'
# b'HTTP/1.1 414 Request URI Too Long' b'HTTP/1.1 200 OK'
