"""FileObject on another file object: it lives as long as it is read, and is closed along with it."""
import os

from gevent.fileobject import FileObjectBlock
from gevent.fileobject import FileObjectPosix
from gevent.fileobject import FileObjectThread

for kind in (FileObjectPosix, FileObjectThread, FileObjectBlock):
    read, write = os.pipe()
    reader = kind(os.fdopen(read, 'rb', 0), 'rb')
    os.write(write, b'abc\n')
    os.close(write)
    print(kind.__name__, reader.read(), reader.fileno() == read)
    reader.close()

    read, write = os.pipe()
    kept = os.fdopen(write, 'wb', 0)
    writer = kind(kept, 'wb', close=False)
    writer.write(b'kept')
    writer.close()
    print(kept.closed, os.read(read, 10))
    os.close(read)
# prints:
# FileObjectPosix b'abc\n' True
# True b'kept'
# FileObjectThread b'abc\n' True
# True b'kept'
# FileObjectBlock b'abc\n' True
# True b'kept'
