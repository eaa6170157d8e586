# What the names of AF_UNIX sockets are as files, and which are refused; and ports of UDP that several have.
import os
import socket
import stat
import tempfile

here = tempfile.mkdtemp()
path = here + '/s'
bound = socket.socket(socket.AF_UNIX)
bound.bind(path)
mode = os.stat(path).st_mode
print(stat.S_ISSOCK(mode), stat.filemode(mode), os.path.isfile(path), os.path.exists(path), os.listdir(here))
os.chmod(path, 0o600)
print(stat.filemode(os.stat(path).st_mode))
for name in here + '/no/x', 'x' * 108, path, '\0' + 'x' * 108, '\0' + 'x' * 107:
    for call in 'bind', 'connect':
        try:
            with socket.socket(socket.AF_UNIX) as tried:
                getattr(tried, call)(name)
                print(call, 'well')
        except OSError as error:
            print(call, type(error).__name__, str(error), error.errno, error.filename)
os.unlink(path)


def udp(reuses, port=0):
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, reuses)
    made.settimeout(0.1)
    try:
        made.bind(('127.0.0.1', port))
    except OSError as error:
        print(error)
    return made


first = udp(1)
port = first.getsockname()[1]
second = udp(1, port)
third = udp(0, port)
third.sendto(b'a', ('127.0.0.1', port))
print(second.recv(10))
second.close()
third.sendto(b'b', ('127.0.0.1', port))
print(first.recv(10))
alone = udp(0)
udp(1, alone.getsockname()[1])
