# Numbers that are C's, addresses, descriptors, sources of a patch: what gevent says of wrong ones.
import os
import re
import types
from gevent import monkey, socket
from gevent.fileobject import FileObject, FileObjectThread
from gevent.lock import BoundedSemaphore, Semaphore
from gevent.queue import Queue
from gevent.server import StreamServer
def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)
for cls, value in ((Semaphore, 'x'), (BoundedSemaphore, None), (BoundedSemaphore, []), (Queue, 1.5)):
    attempt(cls, value)
print(Semaphore(1.5).counter, Semaphore(True).counter)
for address in ('nonsense', '127.0.0.1:http2x', ':', '[::1]:x'):
    attempt(StreamServer, address, print)
attempt(FileObject, -1)
attempt(FileObjectThread, -1)
attempt(monkey.patch_module, 'target', 'source')
module = types.ModuleType('module')
attempt(monkey.patch_module, module, module)
read, write = os.pipe()
file = FileObject(write, 'wb', bufsize=0)
file.write(b'at once')
print(os.read(read, 10), type(file.io).__name__, type(FileObjectThread(read, 'rb', buffering=0).io).__name__)
one, other = socket.socketpair()
file = other.makefile('rb')
other.close()
print(re.sub(r'0x\w+|fd=\d+', 'N', repr(other)))
file.close()
print(re.sub(r'0x\w+|fd=\d+', 'N', repr(other)), other.fileno())
# prints:
# TypeError an integer is required
# TypeError an integer is required
# TypeError an integer is required
# TypeError 'float' object cannot be interpreted as an integer
# 1 1
# ValueError Failed to parse address 'nonsense': invalid literal for int() with base 10: 'nonsense'
# ValueError Failed to parse address '127.0.0.1:http2x': invalid literal for int() with base 10: 'http2x'
# ValueError Failed to parse address ':': invalid literal for int() with base 10: ''
# ValueError Failed to parse address '[::1]:x': invalid literal for int() with base 10: 'x'
# ValueError file descriptor cannot be a negative integer (-1)
# ValueError negative file descriptor
# _BadImplements Module 'source' has a bad or missing value for __implements__
# _BadImplements Module <module 'module'> has a bad or missing value for __implements__
# b'at once' GreenFileDescriptorIO FileIO
# <gevent._socket3.socket [closed] at N object, N, family=1, type=1, proto=0>
# <gevent._socket3.socket [closed] at N object [closed proxy at N N closed]> -1
