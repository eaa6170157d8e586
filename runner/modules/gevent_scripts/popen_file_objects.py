from gevent import monkey; monkey.patch_all()
import os, subprocess, gevent
from gevent.fileobject import FileObject
p = subprocess.Popen(["echo", "x"], stdout=subprocess.PIPE)
print(type(p.stdout).__module__, type(p.stdout).__name__, p.stdout.name > 2, p.stdout.read(), p.wait())
r, w = os.pipe()
f = FileObject(r, "r"); print(f.name == r, f.closed)
f.close(); os.close(w)
s = subprocess.Popen("cat", shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(s.communicate(b"through sh"))
# prints:
# gevent._fileobjectposix FileObjectPosix True b'x\n' 0
# True False
# (b'through sh', None)
