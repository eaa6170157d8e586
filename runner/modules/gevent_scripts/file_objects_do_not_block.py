# FileObjectPosix makes the open file non-blocking: for all descriptors that share it, and for good.
from gevent import monkey
monkey.patch_all()
import fcntl
import os

from gevent.fileobject import FileObjectPosix

read, write = os.pipe()
copy = os.dup(write)
file = FileObjectPosix(copy, 'wb')
print(bool(fcntl.fcntl(write, fcntl.F_GETFL) & os.O_NONBLOCK), os.get_blocking(copy), os.get_blocking(read))
file.close()
print(os.get_blocking(write))
written = 0
try:
    while True:
        written += os.write(write, b'x' * 4096)
except BlockingIOError:
    print(written)
os.set_blocking(read, False)
again = os.dup(read)
print(os.get_blocking(again))
os.set_blocking(again, True)
print(os.get_blocking(read))

# prints:
# True False True
# False
# 65536
# False
# True
