"""The lock of a buffered stream belongs to an OS thread: of two greenlets at it, the second is refused."""
from gevent import monkey; monkey.patch_all()
import gevent, socket, subprocess, os
a, b = socket.socketpair()
f = a.makefile('rb')
def reader(n):
    try:
        print(n, f.readline())
    except RuntimeError as e:
        print(n, type(e).__name__, str(e).split(' name')[0])
gs = [gevent.spawn(reader, i) for i in range(2)]
gevent.sleep(0.01)
b.sendall(b'one\ntwo\n')
gevent.joinall(gs)
print(f.readline())
g = gevent.spawn(reader, 3)
gevent.sleep(0.01)
for i in range(2):
    try:
        f.close(); print('closed')
    except RuntimeError as e:
        print(type(e).__name__, str(e).split(' name')[0])
g.kill()
f.close(); print(f.closed)
rf = b.makefile('rw')
def text():
    try: print(repr(rf.readline()))
    except Exception as e: print(type(e).__name__, str(e).split(' name')[0])
g = gevent.spawn(text); h = gevent.spawn(text); gevent.sleep(0.01)
rf.write('x\n'); rf.flush(); print(a.recv(10))
a.sendall(b'y\n'); gevent.joinall([g, h])
r, w = os.pipe()
from gevent.fileobject import FileObject
R = FileObject(r, 'rb')
def rd(n):
    try: print(n, R.read(n))
    except Exception as e: print(n, type(e).__name__, str(e).split(' name')[0])
gs = [gevent.spawn(rd, 5), gevent.spawn(rd, 2)]
gevent.sleep(0.01)
os.write(w, b'abcdefgh'); gevent.joinall(gs); print(R.read(2))
p = subprocess.Popen("exec sleep 1", shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
try:
    with gevent.Timeout(0.05): p.communicate()
except gevent.Timeout:
    p.kill()
    for n in ("stdin", "stdout", "stderr"):
        try: getattr(p, n).close(); print(n, "closed")
        except Exception as e: print(n, type(e).__name__, str(e).split(' name')[0])
    print(p.wait())

# prints:
# 1 RuntimeError reentrant call inside <_io.BufferedReader
# 0 b'one\n'
# b'two\n'
# RuntimeError reentrant call inside <_io.BufferedReader
# RuntimeError reentrant call inside <_io.BufferedReader
# True
# RuntimeError reentrant call inside <_io.BufferedReader
# b'x\n'
# 'y\n'
# 2 RuntimeError reentrant call inside <_io.BufferedReader
# 5 b'abcde'
# b'fg'
# stdin closed
# stdout RuntimeError reentrant call inside <_io.BufferedReader
# stderr RuntimeError reentrant call inside <_io.BufferedReader
# -9
