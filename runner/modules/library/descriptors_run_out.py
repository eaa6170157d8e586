# RLIMIT_NOFILE: what opens something fails when as many are open as the program allows itself.
import os
import resource
import select
import socket
import tempfile

os.chdir(tempfile.mkdtemp())
first = os.open('file', os.O_RDWR | os.O_CREAT)
os.close(first)
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (first + 3, hard))
opened = [socket.socket(), socket.socket()]
for call in (socket.socketpair, os.pipe, lambda: (socket.socket(), socket.socket())):
    try:
        call()
    except OSError as error:
        print(error)
opened.append(socket.socket())
for call in (socket.socket, os.pipe, lambda: open('file'), lambda: os.open('file', os.O_RDONLY), lambda: os.dup(0),
             lambda: os.open('/dev/null', os.O_RDONLY), lambda: os.open('.', os.O_RDONLY), select.epoll,
             opened[0].dup):
    try:
        call()
    except OSError as error:
        print(error.errno, error)
opened.pop().close()
listener, client = opened
listener.bind(('127.0.0.1', 0))
listener.listen()
client.connect(listener.getsockname())
filler = os.dup(0)
try:
    listener.accept()
except OSError as error:
    print('accept:', error)
os.close(filler)
connection, address = listener.accept()     # has waited
print(connection.getsockname() == listener.getsockname())
resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
print(len([socket.socket() for _ in range(20)]))
