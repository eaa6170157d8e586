# poplib: messages fetched from a server in another thread, and its refusals.
import poplib
import socket
import threading

ANSWERS = {
    'USER': '+OK', 'PASS': '+OK 2 messages', 'STAT': '+OK 2 320', 'NOOP': '+OK', 'DELE': '+OK gone', 'RSET': '-ERR no',
    'QUIT': '+OK bye', 'APOP': '+OK', 'LIST': '+OK\r\n1 120\r\n2 200\r\n.', 'UIDL': '+OK\r\n1 aa\r\n.',
    'RETR': '+OK\r\nSubject: hello\r\n\r\n..dot\r\ntext\r\n.', 'TOP': '+OK\r\nSubject: hello\r\n.',
    'CAPA': '+OK\r\nTOP\r\nSASL PLAIN LOGIN\r\n.'}


def serve(listener):
    connection, _ = listener.accept()
    with connection, connection.makefile('r', newline='\r\n') as lines:
        connection.sendall(b'+OK ready <123@host>\r\n')
        for line in lines:
            words = line.split()
            print('server:', line.strip())
            if words[0] == 'RETR' and words[1] == '9':
                break
            connection.sendall(ANSWERS[words[0]].encode() + b'\r\n')


def connected():
    listener = socket.create_server(('127.0.0.1', 0))
    server = threading.Thread(target=serve, args=(listener,))
    server.start()
    return poplib.POP3('127.0.0.1', listener.getsockname()[1], timeout=5), server


box, server = connected()
print(box.getwelcome(), box.user('me'), box.pass_('secret'), box.stat())
print(box.list(), box.list(1) if False else '', box.uidl())
print(box.retr(1), box.top(1, 0), box.capa())
try:
    box.rset()
except poplib.error_proto as error:
    print('refused', error)
print(box.apop('me', 'secret'), box.dele(1), box.quit(), box.sock)
server.join()
box, server = connected()
try:
    box.retr(9)
except poplib.error_proto as error:
    print(error)
box.close()
server.join()
try:
    poplib.POP3('127.0.0.1', 1, timeout=0)
except ValueError as error:
    print(error)
