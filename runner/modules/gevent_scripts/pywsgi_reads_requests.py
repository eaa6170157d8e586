# A request line of the handler's own, a header that goes on in the next line, attributes of a log that is a logger.
import logging
from gevent import pywsgi, socket


class Handler(pywsgi.WSGIHandler):

    def read_requestline(self):
        return self.rfile.readline(pywsgi.MAX_REQUEST_LINE)     # bytes


def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [repr(environ['CONTENT_TYPE'].split()).encode()]


logger = logging.getLogger('requests')
server = pywsgi.WSGIServer(('127.0.0.1', 0), application, handler_class=Handler, log=logger)
server.start()
server.log.thing = 42
print(logger.thing, server.log.thing)
del server.log.thing
print(hasattr(logger, 'thing'))
with socket.create_connection(server.address) as sock:
    sock.sendall(b'POST / HTTP/1.0\r\nContent-Length: 0\r\n'
                 b'Content-Type: multipart/related;\r\n type="text/xml"\r\n\r\n')
    answer = b''
    while data := sock.recv(1000):
        answer += data
print(answer.split(b'\r\n\r\n')[1])
server.stop()
# prints:
# 42 42
# False
# b'[\'multipart/related;\', \'type="text/xml"\']'
