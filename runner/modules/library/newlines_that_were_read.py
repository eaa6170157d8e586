# `newlines` of text files: which line ends have been read so far.
import io
import os
import tempfile


def of(data, newline=None):
    return io.TextIOWrapper(io.BytesIO(data), encoding='ascii', newline=newline)


print(of(b'').newlines, of(b'a\nb').newlines)
for data in (b'', b'a', b'a\n', b'a\r', b'a\r\n', b'a\rb\n', b'a\nb\r\n', b'a\rb\r\n', b'a\rb\nc\r\n', b'\r\r\n'):
    for newline in (None, '', '\n', '\r'):
        stream = of(data, newline)
        stream.read()
        print(data, newline, stream.newlines, end='; ')
    print()
path = os.path.join(tempfile.mkdtemp(), 'f')
with open(path, 'wb') as file:
    file.write(b'a\r\nb\r\n')
with open(path) as file:
    print(file.newlines, repr(file.readline()), repr(file.newlines))
    file.seek(0)
    print(file.newlines)
    print(repr(file.read()), repr(file.newlines))
    file.seek(0, 2)
    print(file.newlines)
with open(path, 'w') as file:
    file.write('x\n')
    print(file.newlines)
