"""File objects that nobody holds any more have written what they were given, and close what they were made of.

One that could not be made has nothing to close by, which is told since 3.13.
"""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import os
import sys
import tempfile

from gevent.fileobject import FileObjectBlock
from gevent.fileobject import FileObjectPosix
from gevent.fileobject import FileObjectThread

path = os.path.join(tempfile.mkdtemp(), 'file')
sys.unraisablehook = lambda ignored: print('ignored', ignored.exc_value)


def content():
    with open(path, 'rb') as file:
        return file.read()


for kind in (FileObjectPosix, FileObjectThread, FileObjectBlock):
    print(kind.__name__)
    for number, make in enumerate((lambda: open(path, 'wb', 0), lambda: open(path, 'wb'), lambda: path)):
        file = kind(make(), 'wb')
        file.write(b'%d' % number)
        del file
        print(content())
    file = kind(open(path, 'wb', 0), 'w')
    file.write('text')
    del file
    print(content())
    kept = open(path, 'rb', 0)
    file = kind(kept, 'rb', close=False)
    del file
    print(kept.closed)
    for fd in (99999, -1):
        try:
            kind(fd, 'rb')
        except (OSError, ValueError) as error:
            print(type(error).__name__, error)
# prints:
# FileObjectPosix
# b'0'
# b'1'
# b'2'
# b'text'
# True
# OSError [Errno 9] Bad file descriptor
# ignored 'GreenFileDescriptorIO' object has no attribute 'hub'
# ValueError file descriptor cannot be a negative integer (-1)
# ignored 'GreenFileDescriptorIO' object has no attribute 'hub'
# FileObjectThread
# b'0'
# b'1'
# b'2'
# b'text'
# True
# OSError [Errno 9] Bad file descriptor
# ValueError negative file descriptor
# FileObjectBlock
# b'0'
# b'1'
# b'2'
# b'text'
# True
# OSError [Errno 9] Bad file descriptor
# ValueError negative file descriptor
