# The classes of io, and which of them the streams are: of open(), pipes, sockets, memory, the standard ones.
import io
import os
import socket
import subprocess
import sys
import tempfile

path = os.path.join(tempfile.mkdtemp(), 'file')
left, right = socket.socketpair()
streams = {
    'w': open(path, 'w'), 'wb': open(path, 'wb'), 'rb': open(path, 'rb'), 'r+b': open(path, 'r+b'),
    'raw': open(path, 'rb', 0), 'pipe': os.fdopen(os.pipe()[0], 'rb'), 'pipe text': os.fdopen(os.pipe()[1], 'w'),
    'raw pipe': os.fdopen(os.pipe()[0], 'rb', 0),
    'socket': left.makefile('rb'), 'socket rw': left.makefile('rwb'), 'socket text': left.makefile('w'),
    'raw socket': left.makefile('rb', 0), 'StringIO': io.StringIO(), 'BytesIO': io.BytesIO(),
    'stdout': sys.stdout, 'stdin': sys.stdin,
}
classes = [io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.FileIO, io.BufferedReader, io.BufferedWriter,
           io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper, io.StringIO, io.BytesIO]
for name, stream in streams.items():
    print(name, type(stream).__name__, [each.__name__ for each in classes if isinstance(stream, each)])
print(type(streams['wb'].raw) is io.FileIO, type(streams['rb']) is io.BufferedReader, type(io.RawIOBase).__name__,
      type(io.BytesIO).__name__, isinstance(1, io.IOBase))
print(issubclass(io.FileIO, io.RawIOBase), issubclass(io.BytesIO, io.BufferedIOBase),
      issubclass(io.BytesIO, io.RawIOBase))
child = subprocess.Popen(['true'], stdout=subprocess.PIPE)
print(isinstance(child.stdout, io.BufferedReader), isinstance(child.stdout, io.IOBase))
child.communicate()


class Nothing(io.IOBase):
    pass


nothing = Nothing()
print(nothing.readable(), nothing.writable(), nothing.seekable(), nothing.isatty(), nothing.closed)
for action in (nothing.fileno, nothing.tell, lambda: nothing.seek(0), nothing.truncate,
               lambda: io.BufferedIOBase().read(), lambda: io.BufferedIOBase().write(b''),
               lambda: io.TextIOBase().read(), lambda: io.BytesIO().detach()):
    try:
        action()
    except io.UnsupportedOperation as error:
        print(error, isinstance(error, ValueError), isinstance(error, OSError))
with nothing:
    pass
print(nothing.closed)
for action in (nothing.readable, nothing.flush, nothing.__enter__, nothing.__iter__):
    try:
        action()
    except ValueError as error:
        print(error)


class Upper(io.TextIOWrapper):

    def write(self, text):
        return super().write(text.upper())


below = io.BytesIO()
upper = Upper(below, encoding='ascii')
print('shout', file=upper)
upper.flush()
print(below.getvalue())
