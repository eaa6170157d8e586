import os
from gevent.fileobject import FileObject
from gevent.fileobject import FileObjectBlock
from gevent.fileobject import FileObjectThread


def tried(function):
    try:
        return function()
    except OSError as error:
        return type(error).__name__, error.args


for kind in (FileObject, FileObjectThread, FileObjectBlock):
    print(tried(lambda: kind(999)))
    reading, writing = os.pipe()
    source, sink = kind(reading, 'rb'), kind(writing, 'w')
    source.close()
    source.close()
    sink.close()
    for function in (lambda: source.read(), lambda: source.readline(), lambda: sink.write('x'), lambda: sink.flush()):
        print(tried(function))
    print(tried(lambda: source.fileno()), source.__enter__() is source, source.closed)

# prints:
# ('OSError', (9, 'Bad file descriptor'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)')) True True
# ('OSError', (9, 'Bad file descriptor'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)')) True True
# ('OSError', (9, 'Bad file descriptor'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)'))
# ('FileObjectClosed', (9, 'Bad file descriptor (FileObject was closed)')) True True
