"""A file object whose descriptor somebody else has closed: what closes it at its end says so since 3.13."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import os
import sys

from gevent.fileobject import FileObjectPosix
from gevent.fileobject import FileObjectThread

sys.unraisablehook = lambda ignored: print('ignored', type(ignored.exc_value).__name__, ignored.exc_value)


def drop(kind, *mode):
    read, write = os.pipe()
    file = kind(read, *mode)
    os.close(read)
    os.close(write)
    del file
    print(kind.__name__, *mode)


for kind in (FileObjectPosix, FileObjectThread, open):
    drop(kind, 'rb', 0)
    drop(kind, 'rb')
    drop(kind, 'r')
read, write = os.pipe()
file = FileObjectPosix(read, 'rb', 0)
os.close(read)
try:
    file.read(1)
except OSError as error:
    print(error)
print('end')
# prints:
# ignored OSError [Errno 9] Bad file descriptor
# FileObjectPosix rb 0
# ignored OSError [Errno 9] Bad file descriptor
# FileObjectPosix rb
# ignored OSError [Errno 9] Bad file descriptor
# FileObjectPosix r
# ignored OSError [Errno 9] Bad file descriptor
# FileObjectThread rb 0
# ignored OSError [Errno 9] Bad file descriptor
# FileObjectThread rb
# ignored OSError [Errno 9] Bad file descriptor
# FileObjectThread r
# ignored OSError [Errno 9] Bad file descriptor
# open rb 0
# ignored OSError [Errno 9] Bad file descriptor
# open rb
# ignored OSError [Errno 9] Bad file descriptor
# open r
# [Errno 9] Bad file descriptor
# end
