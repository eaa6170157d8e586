# mmap: memory of its own, shared with forked processes, and of files.
import mmap
import os
import tempfile

m = mmap.mmap(-1, 13)
print(len(m), m[:], m.tell())
m[0:5] = b'hello'
m.write(b'HE')
print(m[:6], m.tell(), m.read(3), m.read_byte(), m.find(b'l'), m.rfind(b'l'), m[0], m[-1])
for f in (lambda: m.__setitem__(slice(0, 2), b'abc'), lambda: m[13], lambda: m.write(b'x' * 20), lambda: m.seek(20),
          lambda: m.__setitem__(0, 300), lambda: m.__setitem__(0, 'a'), lambda: m.write('s'), lambda: m.seek(1, 9),
          lambda: m.write_byte(1000), lambda: m.__setitem__(13, 1), lambda: m['a'], lambda: mmap.mmap(-1, 0),
          lambda: mmap.mmap(-1, -1), lambda: mmap.mmap(99, 10)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m.seek(0, 2); print(m.tell(), m.read(), m.read(1));
try: print(m.read_byte())
except Exception as e: print(type(e).__name__, e)
m.seek(0); m.move(5, 0, 5); print(m[:], m.flush(), m.readline(), list(m)[:2], b'h' in m, 104 in m, m[::2])
with m: pass
print(m.closed)
for f in (lambda: m[0], lambda: len(m), lambda: m.read(), lambda: m.close()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with tempfile.TemporaryFile() as t:
    t.write(b'line one\nline two\n' * 2); t.flush()
    with mmap.mmap(t.fileno(), 0) as f:
        print(len(f), f.size(), f.readline(), f.readline(), f.find(b'two'))
        f[0:4] = b'LINE'; f.flush()
    t.seek(0); print(t.read())
    with mmap.mmap(t.fileno(), 0, access=mmap.ACCESS_READ) as f:
        try: f[0] = 1
        except Exception as e: print(type(e).__name__, e)
        try: f.write(b'a')
        except Exception as e: print(type(e).__name__, e)
        print(f.tell(), f[0:4])
    with mmap.mmap(t.fileno(), 4, access=mmap.ACCESS_COPY) as f: f[0:4] = b'copy'; print(f[:])
    t.seek(0); print(t.read(4))
    with mmap.mmap(t.fileno(), 0) as f: f.resize(5); print(len(f), f[:], f.size(), os.fstat(t.fileno()).st_size)
    for a in ((t.fileno(), 100), (t.fileno(), 0, mmap.MAP_SHARED, mmap.PROT_READ), ):
        try: print(mmap.mmap(*a)[:])
        except Exception as e: print(type(e).__name__, e)
with tempfile.TemporaryFile() as t:
    try: mmap.mmap(t.fileno(), 0)
    except Exception as e: print(type(e).__name__, e)
s = mmap.mmap(-1, 8)
pid = os.fork()
if pid == 0: s[0:2] = b'ch'; os._exit(0)
os.waitpid(pid, 0); print(s[:])
p = mmap.mmap(-1, 8, flags=mmap.MAP_PRIVATE|mmap.MAP_ANONYMOUS)
pid = os.fork()
if pid == 0: p[0:2] = b'ch'; os._exit(0)
os.waitpid(pid, 0); print(p[:])
print(mmap.PAGESIZE, mmap.ALLOCATIONGRANULARITY, mmap.ACCESS_READ, mmap.ACCESS_WRITE, mmap.ACCESS_COPY, mmap.error)
print(mmap.MAP_SHARED, mmap.MAP_PRIVATE, mmap.MAP_ANON, mmap.PROT_READ, mmap.PROT_WRITE, mmap.PROT_EXEC)
