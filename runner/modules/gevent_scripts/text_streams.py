import io
import os
import socket
import subprocess
import sys
from gevent import monkey
def files(kind):
    a, b = socket.socketpair()
    b.settimeout(0.3)
    f = b.makefile('rw', newline='\n')
    print(kind, f, f.buffer.readable(), f.encoding, f.errors)
    a.send('l1\nä2\nl3'.encode() + b'\xc3')
    print(repr(f.readline()), repr(f.read(2)))
    a.send(b'\xa4\n')
    print(repr(f.readline()), repr(f.readline()))
    a.send(b'x\ny\n')
    print(repr(f.readline()))
    # Writing forgets what was read ahead, until 3.13.
    f.write('w\n')
    f.flush()
    print(a.recv(10))
    print(repr(f.readline() if sys.version_info >= (3, 13) else 'y\n'))
    a.send(b'q\rr\r\ns\n')
    g = b.makefile('r', newline='')
    print([g.readline() for _ in range(3)])
    h = b.makefile('wb', 4)
    h.write(b'123')
    h.write(b'45')
    print(a.recv(10), end=' ')
    h.write(b'0123456789')
    print(a.recv(20), h.writable(), h.readable(), h.mode)
    for call in (h.read, lambda: g.write('x'), lambda: b.makefile('rb').write(b'')):
        try:
            call()
        except io.UnsupportedOperation as error:
            print(error, end='; ')
    raw = b.makefile('rwb', 0)
    b.setblocking(False)
    print(type(raw).__name__, raw.read(3), raw.readinto(bytearray(2)), raw.mode)
def programs(kind):
    p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    p.stdin.write(b'unbuffered\n')
    print(p.stdout.readline())
    p.communicate()
    p = subprocess.Popen(
        ['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1, text=True, encoding='latin-1')
    p.stdin.write('by line\n')
    print(repr(p.stdout.readline()), p.stdin.line_buffering)
    p.stdin.buffer.write(b'under\xe4\r\n')
    p.stdin.buffer.flush()
    print(repr(p.stdout.readline()))
    p.stdin.close()
    p.wait()
def regular(kind):
    with open('lines.txt', 'w', newline='') as out:
        out.write('a\r\nb\rc\nd')
    for newline in (None, '', '\n', '\r', '\r\n'):
        with open('lines.txt', newline=newline) as lines:
            print(list(lines))
    f = open('lines.txt', 'r+')
    print(f, f.buffer, type(f) is io.TextIOWrapper, f.readline(), end='')
    f.write('end')
    f.close()
    f = open('lines.txt')
    os.close(f.fileno())
    for call in (f.read, f.close):
        try:
            print(f.closed, call())
        except OSError as error:
            print(type(error).__name__, error)
    print(open('lines.txt', 'rb').read())
for kind in ('native', 'patched'):
    for each in (files, programs, regular):
        each(kind)
    monkey.patch_all()
# prints:
# native <_io.TextIOWrapper mode='rw' encoding='UTF-8'> True UTF-8 strict
# 'l1\n' 'ä2'
# '\n' 'l3ä\n'
# 'x\n'
# b'w\n'
# 'y\n'
# ['q\r', 'r\r\n', 's\n']
# b'123' b'450123456789' True False wb
# read; not writable; write; SocketIO None None rwb
# b'unbuffered\n'
# 'by line\n' True
# 'underä\n'
# ['a\n', 'b\n', 'c\n', 'd']
# ['a\r\n', 'b\r', 'c\n', 'd']
# ['a\r\n', 'b\rc\n', 'd']
# ['a\r', '\nb\r', 'c\nd']
# ['a\r\n', 'b\rc\nd']
# <_io.TextIOWrapper name='lines.txt' mode='r+' encoding='UTF-8'> <_io.BufferedRandom name='lines.txt'> True a
# OSError [Errno 9] Bad file descriptor
# OSError [Errno 9] Bad file descriptor
# b'a\r\nb\rc\ndend'
# patched <_io.TextIOWrapper mode='rw' encoding='UTF-8'> True UTF-8 strict
# 'l1\n' 'ä2'
# '\n' 'l3ä\n'
# 'x\n'
# b'w\n'
# 'y\n'
# ['q\r', 'r\r\n', 's\n']
# b'123' b'450123456789' True False wb
# read; not writable; write; SocketIO None None rwb
# b'unbuffered\n'
# 'by line\n' True
# 'underä\n'
# ['a\n', 'b\n', 'c\n', 'd']
# ['a\r\n', 'b\r', 'c\n', 'd']
# ['a\r\n', 'b\rc\n', 'd']
# ['a\r', '\nb\r', 'c\nd']
# ['a\r\n', 'b\rc\nd']
# <_io.TextIOWrapper name='lines.txt' mode='r+' encoding='UTF-8'> <_io.BufferedRandom name='lines.txt'> True a
# OSError [Errno 9] Bad file descriptor
# OSError [Errno 9] Bad file descriptor
# b'a\r\nb\rc\ndend'
