"""What gevent's file objects open: a raw stream, a buffer around one that has none, and text around that."""
import io
import os
import tempfile
import threading
import warnings

import gevent
from gevent.fileobject import FileObjectBlock
from gevent.fileobject import FileObjectPosix
from gevent.fileobject import FileObjectThread


class Raw:
    """Not one of io's: it only looks like a file."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        print('written by the main thread:', threading.current_thread() is threading.main_thread(), bytes(data))
        return self.file.write(data)

    def __getattr__(self, name):
        return getattr(self.file, name)


def layers(stream):
    """Its classes, as far as each tells what it is around."""
    names = [type(stream).__name__]
    for under in ('buffer', 'raw'):
        stream = getattr(stream, under, None)
        names.append(type(stream).__name__)
    return ' '.join(names)


for kind in (FileObjectPosix, FileObjectThread, FileObjectBlock):
    print(kind.__name__)
    with tempfile.TemporaryFile() as file:
        kept = kind(file.fileno(), 'rb+', close=False)
        kept.write(b'abc')
        kept.seek(0)
        print(kept.read(), layers(kept.io), kept.seekable(), kept.name == file.fileno())
        kept.close()
        print(os.fstat(file.fileno()).st_size, kept.closed)
    read, write = os.pipe()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        text, plain = kind(read, 'r'), kind(write, 'wb', 1)
    print(layers(text.io), layers(plain.io))
    print([each.category.__name__ for each in caught], str(caught[0].message)[:30])
    text.close()
    plain.close()
    read, write = os.pipe()
    for mode in ('r+', 'rb+'):
        try:
            kind(os.dup(read), mode)
        except OSError as error:
            print(type(error).__name__, error)
    unbuffered = kind(read, 'rb', 0)
    print(layers(unbuffered.io), unbuffered.io.readable(), unbuffered.io.writable(), unbuffered.seekable())
    unbuffered.close()
    os.close(write)

for kind in (FileObjectThread, FileObjectBlock):
    around = kind(Raw(io.BytesIO()), 'wb')
    print(around.write(b'abc'), layers(around.io))
    around.close()
made = FileObjectThread(io.BytesIO(b'one\ntwo\n'), 'rb', lock=False)
print(type(made.lock).__name__, made.read.__name__, list(made), made.io is made._io)

read, write = os.pipe()
unbuffered = FileObjectPosix(read, 'rb', 0)
waiting = gevent.spawn(unbuffered.read, 1)
gevent.sleep(0)
try:
    unbuffered.read(1)
except AssertionError as error:
    print(type(error).__name__)
unbuffered.close()
waiting.join()
print(waiting.exception)
# prints:
# FileObjectPosix
# b'abc' BufferedRandom NoneType NoneType True True
# 3 True
# TextIOWrapper BufferedReader GreenFileDescriptorIO BufferedWriter NoneType NoneType
# ['RuntimeWarning'] line buffering (buffering=1) i
# UnsupportedOperation File or stream is not seekable.
# UnsupportedOperation File or stream is not seekable.
# GreenFileDescriptorIO NoneType NoneType True False False
# FileObjectThread
# b'abc' BufferedRandom NoneType NoneType True True
# 3 True
# TextIOWrapper BufferedReader FileIO BufferedWriter NoneType NoneType
# ['RuntimeWarning'] line buffering (buffering=1) i
# UnsupportedOperation File or stream is not seekable.
# UnsupportedOperation File or stream is not seekable.
# FileIO NoneType NoneType True False False
# FileObjectBlock
# b'abc' BufferedRandom NoneType NoneType True True
# 3 True
# TextIOWrapper BufferedReader FileIO BufferedWriter NoneType NoneType
# ['RuntimeWarning'] line buffering (buffering=1) i
# UnsupportedOperation File or stream is not seekable.
# UnsupportedOperation File or stream is not seekable.
# FileIO NoneType NoneType True False False
# 3 BufferedWriter NoneType NoneType
# written by the main thread: False b'abc'
# 3 BufferedWriter NoneType NoneType
# written by the main thread: True b'abc'
# DummySemaphore read [b'one\n', b'two\n'] True
# ConcurrentObjectUseError
# [Errno 9] File descriptor was closed in another greenlet
