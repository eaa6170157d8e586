# asyncore and asynchat: channels in a map, told by select or poll.
import warnings
warnings.simplefilter('ignore')
import asynchat
import asyncore
import socket
import threading


class Echo(asyncore.dispatcher_with_send):
    def handle_read(self):
        data = self.recv(100)
        if data:
            print('server got', data)
            self.send(data.upper())

    def handle_close(self):
        print('server: closed')
        self.close()


class Server(asyncore.dispatcher):
    def __init__(self, handler):
        asyncore.dispatcher.__init__(self)
        self.create_socket()
        self.set_reuse_addr()
        self.bind(('127.0.0.1', 0))
        self.addr = self.socket.getsockname()
        self.listen(5)
        self.handler = handler

    def handle_accepted(self, sock, addr):
        print('accepted')
        self.handler(sock)


class Client(asyncore.dispatcher):
    def __init__(self, address, text, server):
        asyncore.dispatcher.__init__(self)
        self.buffer = text
        self.server = server
        self.create_socket(socket.AF_INET, socket.SOCK_STREAM)
        self.connect(address)

    def handle_connect(self):
        print('connected', self.connected)

    def writable(self):
        return len(self.buffer) > 0

    def handle_write(self):
        sent = self.send(self.buffer)
        self.buffer = self.buffer[sent:]

    def handle_read(self):
        print('client got', self.recv(100))
        self.close()
        self.server.close()


for use_poll in (False, True):
    server = Server(Echo)
    print(repr(server)[:35], len(asyncore.socket_map))
    Client(server.addr, b'hello', server)
    asyncore.loop(timeout=1, use_poll=use_poll)
    print(asyncore.socket_map)


class Failing(Client):
    def handle_read(self):
        raise ValueError('no')

    def log_info(self, message, type='info'):
        print(type, message.partition(' <')[0], message.partition('(')[2].partition(' [')[0])


class Once(Echo):
    def handle_read(self):
        super().handle_read()
        server.close()


server = Server(Once)
Failing(server.addr, b'fail', server)
asyncore.loop(timeout=1, count=20)
print(asyncore.socket_map)


class Lines(asynchat.async_chat):
    def __init__(self, sock):
        asynchat.async_chat.__init__(self, sock)
        self.set_terminator(b'\r\n')

    collect_incoming_data = asynchat.async_chat._collect_incoming_data

    def found_terminator(self):
        line = self._get_data()
        print('line', line, self.get_terminator())
        if line.isdigit():
            self.set_terminator(int(line))
        elif line == b'quit':
            self.push(b'bye')
            self.push_with_producer(asynchat.simple_producer(b'!' * 1000))
            self.close_when_done()
            server.close()
        else:
            self.set_terminator(b'\r\n')


def talk():
    with socket.create_connection(server.addr) as client:
        for piece in (b'one\r', b'\ntwo\r\n5\r\nab', b'cdequit\r\n'):
            client.sendall(piece)
            import time
            time.sleep(0.02)
        answer = b''
        while True:
            data = client.recv(4096)
            if not data:
                break
            answer += data
        print(len(answer), answer[:5])


server = Server(Lines)
thread = threading.Thread(target=talk)
thread.start()
asyncore.loop(timeout=0.5)
thread.join()
print(asynchat.find_prefix_at_end(b'abc\r', b'\r\n'), asynchat.find_prefix_at_end(b'abc', b'\r\n'))
try:
    asyncore.loop(timeout=1)
    Failing(('127.0.0.1', 1), b'', server)
    asyncore.loop(timeout=1, count=1)
except OSError as error:
    print(error)
asyncore.close_all()
