# io: what the base classes make of a few methods, and truth of classes that derive from a builtin one first.
import io


class Peeking(io.BufferedIOBase):
    """Gives its lines by read() and peek()."""

    def __init__(self, data, ahead):
        self.rest, self.ahead = data, ahead
        self.reads = []

    def peek(self, size):
        return self.rest[:self.ahead]

    def read(self, size=-1):
        self.reads.append(size)
        part, self.rest = self.rest[:size], self.rest[size:]
        return part


class Raw(io.RawIOBase):

    def __init__(self, *parts):
        self.parts = list(parts)

    def readable(self):
        return True

    def readinto(self, buffer):
        part = self.parts.pop(0) if self.parts else b''
        buffer[:len(part)] = part
        return len(part)


for ahead in (1, 3, 100):
    stream = Peeking(b'one\ntwo\n\nlast', ahead)
    print(stream.readline(), stream.readline(2), stream.readlines(), stream.reads)
stream = Peeking(b'a\nb\nc\n', 2)
print(stream.readlines(3), list(stream), stream.readable(), stream.writable(), stream.seekable(), stream.closed)
buffer = bytearray(3)
print(Peeking(b'abcdef', 1).readinto(buffer), buffer)
for call in (lambda: stream.write(b'x'), lambda: stream.read1(3), stream.detach, stream.fileno):
    try:
        print(call())
    except io.UnsupportedOperation as error:
        print(error)
stream.flush()
stream.close()
stream.close()
for call in (stream.flush, stream.__enter__, lambda: stream.writelines([])):
    try:
        print(call())
    except ValueError as error:
        print(error)
print(Raw(b'ab', b'cd').read(5), Raw(b'ab', b'cd').readall(), Raw(b'x\ny').read(3), isinstance(Raw(), io.IOBase))
memory = io.BytesIO(b'one\ntwo\n')
print(memory.readline(2), memory.readline(-1), memory.readlines(1), isinstance(memory, io.BufferedIOBase),
      isinstance(io.StringIO(), io.TextIOBase), io.StringIO('a\nb').readline(1), memory.seekable(), type(memory))


class Truthful:

    def __bool__(self):
        return False


class Number(int, Truthful):
    pass


class Text(str, Truthful):
    pass


print(bool(Number(1)), bool(Number(0)), bool(Text('x')), bool(Text('')))
