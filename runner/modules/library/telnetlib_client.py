# telnetlib, until CPython 3.12: what a server sends, with and without options.
import sys

if sys.version_info >= (3, 13):
    sys.exit()
import socket
import telnetlib
import threading
import time


def serve(listener, heard):
    connection, _ = listener.accept()
    stream = connection.makefile('rb')
    connection.sendall(b'\xff\xfd\x01\xff\xfb\x03login: ')
    heard.append(stream.readline())
    connection.sendall(b'Pass\0word: ')
    heard.append(stream.readline())
    connection.sendall(b'\xff\xfa\x18\x01\xff\xf0a\xff\xffb\r\nprompt> ')
    heard.append(stream.readline())
    time.sleep(0.1)
    connection.sendall(b'one\ntwo\nthree\n')
    stream.close()
    connection.close()


listener = socket.create_server(('127.0.0.1', 0))
heard = []
server = threading.Thread(target=serve, args=(listener, heard))
server.start()
with telnetlib.Telnet('127.0.0.1', listener.getsockname()[1], timeout=5) as client:
    print(client.read_until(b'login: '))
    client.write(b'me\n')
    print(client.read_until(b'word: ', timeout=2))
    client.write(b's\xffcret\n')
    print(client.expect([b'nothing', b'prompt> '], 2)[::2], client.read_sb_data())
    print(client.read_until(b'more', 0.01), client.read_very_eager(), client.sock_avail(), client.eof)
    client.write(b'list\n')
    print(client.read_until(b'one\n'), client.read_some() in (b'two\nthree\n', b'two\n'))
    print(client.read_all() in (b'', b'three\n'), bool(client.eof))
    for read in (client.read_eager, client.read_very_lazy, client.read_lazy):
        try:
            print(read())
        except EOFError as error:
            print(error)
server.join()
print(heard, client.get_socket())
try:
    telnetlib.Telnet('127.0.0.1', 1, 1)
except OSError as error:
    print(type(error).__name__)
print(telnetlib.TELNET_PORT, telnetlib.IAC, telnetlib.Telnet().sock, telnetlib.Telnet().port)
