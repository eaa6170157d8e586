"""File objects of gevent on a pipe and on a file."""
from gevent import monkey
monkey.patch_all()
from gevent.fileobject import FileObject, FileObjectThread
import os, gevent
r, w = os.pipe()
fr = FileObject(r, 'rb')
fw = FileObject(w, 'wb', 0)
g = gevent.spawn(fr.readline)
fw.write(b'line1\nline2\n')
fw.close()
print(g.get(), fr.read())
fr.close()
import tempfile
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, 'f.txt')
    with open(p, 'w') as f:
        f.write('a\nb\n')
    f = FileObjectThread(open(p))
    print(f.read())
    f.close()
    print(os.listdir(d), os.path.getsize(p))

# prints:
# b'line1\n' b'line2\n'
# a
# b
#
# ['f.txt'] 4
