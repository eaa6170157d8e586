# asyncore and asynchat, until CPython 3.11: dispatchers of sockets in one loop.
import sys

if sys.version_info >= (3, 12):
    sys.exit()
import asynchat
import asyncore
import socket


class Echo(asyncore.dispatcher_with_send):
    def handle_read(self):
        data = self.recv(100)
        if data:
            print('server got', data)
            self.send(data.upper())

    def handle_close(self):
        print('server sees the end')
        self.close()


class Server(asyncore.dispatcher):
    def __init__(self):
        super().__init__()
        self.create_socket()
        self.set_reuse_addr()
        self.bind(('127.0.0.1', 0))
        self.listen(5)

    def handle_accepted(self, sock, addr):
        print('accepted', addr[0])
        Echo(sock)


class Client(asyncore.dispatcher):
    def __init__(self, address, message):
        super().__init__()
        self.buffer = message
        self.create_socket()
        self.connect(address)

    def handle_connect(self):
        print('connected')

    def handle_close(self):
        print('client closes')
        self.close()

    def handle_read(self):
        print('client got', self.recv(100))
        self.close()

    def writable(self):
        return len(self.buffer) > 0

    def handle_write(self):
        sent = self.send(self.buffer)
        self.buffer = self.buffer[sent:]


for use_poll in (False, True):
    server = Server()
    address = server.socket.getsockname()
    client = Client(address, b'hello')
    print(repr(server).split()[0], repr(server).split()[1], server.accepting, client.connected,
          len(asyncore.socket_map))
    asyncore.loop(timeout=0.5, use_poll=use_poll, count=8)
    print(client.connected, len(asyncore.socket_map))
    server.close()
    asyncore.close_all()


class Lines(asynchat.async_chat):
    def __init__(self, sock, map):
        super().__init__(sock, map)
        self.set_terminator(b'\r\n')

    collect_incoming_data = asynchat.async_chat._collect_incoming_data

    def found_terminator(self):
        line = self._get_data()
        print('line', line, self.get_terminator())
        if line.startswith(b'length '):
            self.set_terminator(int(line.split()[1]))
        elif self.get_terminator() == 0:
            self.set_terminator(b'\r\n')
        if line == b'bye':
            self.push(b'so long')
            self.push_with_producer(asynchat.simple_producer(b'abcdef', 4))
            self.close_when_done()


here, there = socket.socketpair()
channels = {}
chat = Lines(there, channels)
here.sendall(b'one\r\ntwo\r')
asyncore.loop(0.1, map=channels, count=1)
here.sendall(b'\nlength 5\r\n12345rest\r\n')
asyncore.loop(0.1, map=channels, count=2)
here.sendall(b'bye\r\n')
asyncore.loop(0.1, map=channels)
received = b''
while not received.endswith(b'ef'):
    received += here.recv(100)
print(received, here.recv(10), channels, chat.connected)


class Broken(asyncore.dispatcher):
    def handle_read(self):
        raise ValueError('broken')


here, there = socket.socketpair()
broken = Broken(there, channels)
here.send(b'x')
old, sys.stdout = sys.stdout, __import__('io').StringIO()
asyncore.loop(0.1, map=channels, count=3)
shown, sys.stdout = sys.stdout.getvalue(), old
print(shown.split(' closing')[0], 'ValueError' in shown, 'handle_read' in shown, broken.connected, channels)
try:
    asyncore.dispatcher().bind(1)
except AttributeError as error:
    print(error)
try:
    chat.push('text')
except TypeError as error:
    print(error)
print(asynchat.find_prefix_at_end(b'qwerty\r', b'\r\n'), issubclass(asyncore.ExitNow, Exception))
