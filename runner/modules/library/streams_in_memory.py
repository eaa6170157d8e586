# io.StringIO and io.BytesIO: places, line ends, what they refuse, and the buffer that a program writes into.
import io


def tried(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


for newline in (None, '', '\n', '\r', '\r\n'):
    s = io.StringIO('a\r\nb\rc\nd', newline=newline)
    print(repr(newline), s.readlines(), s.newlines, repr(s.getvalue()), s.write('x\ny'), repr(s.getvalue()))
s = io.StringIO('hello')
print(s.seek(0, 2), s.write(' world'), s.tell(), s.getvalue(), s.seek(3), s.write('XYZ'), s.getvalue(), s.read(2),
      s.read())
print(s.seek(15), s.write('!'), repr(s.getvalue()), s.seek(4), s.truncate(), s.getvalue(), s.truncate(2), s.getvalue(),
      s.seek(20), repr(s.read()), repr(s.readline()), s.write(''), s.getvalue(), s.truncate(99), s.getvalue())
print(list(io.StringIO('a\nb\n')), io.StringIO('abc\nd').readline(2), io.StringIO(None).read(),
      io.StringIO('x').encoding)
b = io.BytesIO(bytearray(b'hello world'))
view = b.getbuffer()
view[0] = 72
print(b.getvalue(), b.read(3), b.tell(), b.seek(-2, 2), b.read(), b.seek(0, 1), b.readinto(bytearray(3)))
tried(lambda: b.write(b'more' * 100))
view.release()
print(b.write(b'!!'), b.seek(15), b.write(b'?'), b.getvalue(), b.truncate(4), b.getvalue(), b.getbuffer().nbytes)
print(io.BytesIO(b'a\nb').readlines(1), io.BytesIO(b'abc').readline(2), io.BytesIO().write(memoryview(b'ab')),
      io.BytesIO(None).read())
closed = io.StringIO()
closed.close()
for make in (lambda: closed.read(), lambda: closed.getvalue(), lambda: io.StringIO(b'x'), lambda: io.BytesIO('x'),
             lambda: io.StringIO().write(b'x'), lambda: io.BytesIO().write('x'), lambda: io.BytesIO().write(5),
             lambda: io.StringIO('abc').seek(1, 1), lambda: io.StringIO('abc').seek(-1),
             lambda: io.StringIO().seek(0, 3),
             lambda: io.BytesIO().seek(-1), lambda: io.BytesIO(b'ab').seek(-5, 2), lambda: io.BytesIO().seek(0, 7),
             lambda: io.StringIO(newline='q'), lambda: io.StringIO(newline=b''), lambda: io.StringIO().truncate(-1),
             lambda: io.BytesIO().truncate(-1), lambda: io.StringIO().read('x'), lambda: io.StringIO().fileno(),
             lambda: io.BytesIO(5)):
    tried(make)
n = io.IncrementalNewlineDecoder(None, True)
print(repr(n.decode('a\r')), repr(n.decode('\nb\rc\n')), n.newlines, repr(n.decode('\r')), repr(n.decode('', True)))
