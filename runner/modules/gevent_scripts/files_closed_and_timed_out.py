# Descriptors of files are closed by the patched os.close, too; a file object that has timed out once reads no more.
import socket

from gevent import monkey

monkey.patch_all()

import os
import tempfile

import gevent

fd, name = tempfile.mkstemp()
print(os.write(fd, b'data'))
os.close(fd)
gevent.sleep(0)
print(os.path.getsize(name))
os.remove(name)
one, other = socket.socketpair()
other.settimeout(0.2)
file = other.makefile('rb')
try:
    file.readline()
except OSError as error:
    print(error)
one.send(b'more\n')
try:
    print(file.readline())
except OSError as error:
    print(error)
hub = gevent.get_hub()
print(hub.backend, hub.loop_class.__name__, hub.threadpool_class.__name__)

# prints:
# 4
# 4
# timed out
# cannot read from timed out object
# None loop ThreadPool
