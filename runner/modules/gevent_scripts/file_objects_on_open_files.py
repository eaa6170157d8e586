# gevent's file objects on files that are open: text around what is binary, and nothing binary around text.
import os
import tempfile

from gevent.fileobject import FileObjectBlock
from gevent.fileobject import FileObjectPosix
from gevent.fileobject import FileObjectThread

name = os.path.join(tempfile.mkdtemp(), 'file')
with open(name, 'w') as file:
    file.write('text\nmore\n')
for kind in (FileObjectThread, FileObjectBlock, FileObjectPosix):
    with kind(open(name, 'rb')) as file:
        print(kind.__name__, repr(file.readline()), file.readlines())
    with kind(open(name, 'rb'), 'rb') as file:
        print(file.read())
    try:
        print(kind(open(name), 'rb').read(3))
    except ValueError as error:
        print(error)
    for mode in ('q', 'rw', 'rbt', 'b'):
        try:
            kind(name, mode)
        except ValueError as error:
            print(error)

# prints:
# FileObjectThread 'text\n' ['more\n']
# b'text\nmore\n'
# Unable to perform binary IO on top of text IO stream
# invalid mode: 'q'
# can't have read/write/append mode at once
# can't have text and binary mode at once
# must have exactly one of read/write/append mode
# FileObjectBlock 'text\n' ['more\n']
# b'text\nmore\n'
# Unable to perform binary IO on top of text IO stream
# invalid mode: 'q'
# can't have read/write/append mode at once
# can't have text and binary mode at once
# must have exactly one of read/write/append mode
# FileObjectPosix 'text\n' ['more\n']
# b'text\nmore\n'
# b'tex'
# invalid mode: 'q'
# can't have read/write/append mode at once
# can't have text and binary mode at once
# must have exactly one of read/write/append mode
