# A local socket that is bound is a file until it is removed.
import os
import socket
import tempfile

path = os.path.join(tempfile.mkdtemp(), 's')
s = socket.socket(socket.AF_UNIX)
s.bind(path)
print(os.path.exists(path))
s.close()
print(os.path.exists(path))
again = socket.socket(socket.AF_UNIX)
try:
    again.bind(path)
except OSError as e:
    print(e)
os.unlink(path)
again.bind(path)
print(os.path.exists(path), again.getsockname() == path)
try:
    socket.socket(socket.AF_UNIX).bind(path + '/below/it')
except OSError as e:
    print(type(e).__name__)
