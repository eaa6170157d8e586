import http.server
import io
import logging
import logging.handlers
import pickle
import socket
import struct
import threading

log = logging.getLogger('net')
log.propagate = False
log.setLevel(logging.DEBUG)


def through(handler, *message):
    log.addHandler(handler)
    log.warning(*message)
    log.removeHandler(handler)
    handler.close()


datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
datagrams.bind(('127.0.0.1', 0))
host, port = datagrams.getsockname()
through(logging.handlers.DatagramHandler(host, port), 'by %s', 'datagram')
record = logging.makeLogRecord(pickle.loads(datagrams.recv(65536)[4:]))
print(record.name, record.levelname, record.msg, record.args)
through(logging.handlers.SysLogHandler((host, port), facility='local1'), 'system log')
print(datagrams.recv(65536), logging.handlers.SysLogHandler.LOG_LOCAL7)

listening = socket.socket()
listening.bind(('127.0.0.1', 0))
listening.listen()
through(logging.handlers.SocketHandler(*listening.getsockname()), 'by stream')
connection, _ = listening.accept()
size, = struct.unpack('>L', connection.recv(4))
print(pickle.loads(connection.recv(size))['msg'], connection.recv(1))
connection.close()
listening.close()
nobody = logging.handlers.SocketHandler(*datagrams.getsockname())
through(nobody, 'to nobody')
print(nobody.sock, nobody.retryPeriod)


class Take(http.server.BaseHTTPRequestHandler):

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-length']))
        print(self.path, b'by+web' in body)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass


server = http.server.HTTPServer(('127.0.0.1', 0), Take)
thread = threading.Thread(target=server.handle_request)
thread.start()
through(logging.handlers.HTTPHandler('127.0.0.1:%d' % server.server_port, '/log', 'POST'), 'by web')
thread.join()
server.server_close()
datagrams.close()
