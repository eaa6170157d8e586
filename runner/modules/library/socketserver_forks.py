# A server with a process for each request: who answers, who is waited for, and what is left when it closes.
import os
import socket
import socketserver
import threading
import time

MASTER = os.getpid()


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline().strip()
        if line == b'leave':
            os._exit(3)
        if line == b'fail':
            raise ValueError('failed')
        self.wfile.write(b'%s:%s' % (b'master' if os.getpid() == MASTER else b'child', line))


class Server(socketserver.ForkingTCPServer):
    max_children = 2

    def handle_error(self, request, client_address):
        print('error in a child', os.getpid() != MASTER, flush=True)


def ask(line):
    with socket.create_connection(server.server_address) as client:
        client.settimeout(5)
        client.sendall(line + b'\n')
        return client.makefile('rb').read()


server = Server(('127.0.0.1', 0), Handler)
print(server.active_children, server.timeout, flush=True)
thread = threading.Thread(target=server.serve_forever, args=(0.05,))
thread.start()
print([ask(line) for line in (b'a', b'leave', b'fail', b'b')])
time.sleep(0.3)
print(len(server.active_children))
server.shutdown()
thread.join()
server.server_close()
print(server.active_children)
