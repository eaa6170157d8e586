# Buffers around raw streams: those of BytesIO, of classes that programs write, of files.
import io
import os
import tempfile


class Raw(io.RawIOBase):
    """Gives its bytes in pieces."""

    def __init__(self, *pieces):
        self.pieces = list(pieces)
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if piece is None:
            return None
        buffer[:len(piece)] = piece
        return len(piece)

    def write(self, data):
        taken = bytes(data[:3])
        self.written.append(taken)
        return len(taken)


reader = io.BufferedReader(io.BytesIO(b'one\ntwo\nthree'))
print(reader.peek(1)[:3], reader.read(2), reader.read1(4), reader.readline(), reader.tell(), reader.read())
print(reader.seek(4), reader.readline(), reader.seek(-2, 1), reader.read(1), reader.seek(-5, 2), reader.readlines())
buffer = bytearray(4)
print(reader.seek(0), reader.readinto(buffer), bytes(buffer), reader.readinto1(memoryview(buffer)), bytes(buffer))
below = reader.detach()
print(below.closed, below.getvalue()[:3])
for action in (reader.read, lambda: reader.closed, lambda: reader.raw):
    try:
        print(action())
    except ValueError as error:
        print(error)

reader = io.BufferedReader(Raw(b'ab\nc', b'd', b'e\nrest', b'!'))
print(reader.readline(), reader.readline(), reader.read1(), reader.read(), reader.read())
print(list(io.TextIOWrapper(io.BufferedReader(Raw('é1\nü'.encode()[:1], 'é1\nü'.encode()[1:])), encoding='utf-8')))
print(Raw(b'abc', b'de').read(), Raw(None).read(3), Raw(b'a\nb', b'c').readline())
print(io.BufferedReader(Raw(None, b'later')).read(3), io.BufferedReader(Raw(b'now', None, b'later')).read())

raw = Raw()
writer = io.BufferedWriter(raw, 8)
print(writer.write(b'abcd'), raw.written, writer.write(b'efghij'), raw.written)
writer.flush()
print(raw.written)
writer.close()
print(raw.closed, writer.closed)
for action in (lambda: writer.write(b'x'), writer.flush, lambda: io.BufferedReader(writer), lambda: reader.write(b''),
               lambda: io.BufferedWriter(io.BytesIO(), 0), lambda: io.BufferedReader(io.BytesIO()).read(-2)):
    try:
        print(action())
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)

pair = io.BufferedRWPair(io.BytesIO(b'read me'), io.BytesIO())
print(pair.read(4), pair.write(b'x'), pair.readable(), pair.writable(), pair.seekable())

path = os.path.join(tempfile.mkdtemp(), 'file')
with open(path, 'w+b') as both:
    both.write(b'0123456789')
    print(os.path.getsize(path), both.seek(2), os.path.getsize(path), both.read(3), both.tell(),
          os.lseek(both.fileno(), 0, 1))
    both.write(b'xy')
    print(both.tell(), both.read(), both.seek(0), both.read(), both.truncate(4))
print(io.FileIO(path).readall(), io.FileIO(path, 'a').tell(), io.FileIO(path).mode, io.FileIO(path, 'w+').mode)
for action in (lambda: io.FileIO(path + 'no'), lambda: io.FileIO(path, 'q'), lambda: io.FileIO(-1),
               lambda: io.FileIO(path).write(b'x'), lambda: io.FileIO(path, 'w').read(), lambda: io.FileIO(path, 'x')):
    try:
        action()
    except (OSError, ValueError) as error:
        print(type(error).__name__, str(error).replace(path, 'path'))
with open(path, 'w', opener=lambda name, flags: os.open(name, flags, 0o600)) as opened:
    print(oct(os.fstat(opened.fileno()).st_mode), opened.write('text'))
with open(path, 'rb') as first, open(path, 'rb') as second:
    os.dup2(second.fileno(), first.fileno())
    print(first.read(2), second.read())
with open(path, 'wb') as small:
    small.write(b'x' * 4000)
    small.write(b'y' * 200)
    print(os.path.getsize(path))
    small.write(b'z' * 5000)
    print(os.path.getsize(path))
