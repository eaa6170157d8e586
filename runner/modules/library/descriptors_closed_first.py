# Descriptors 0, 1 and 2 that are closed: the next ones that are opened are those.
import os
import subprocess
import sys
import tempfile

sys.stdout.flush()
path = os.path.join(tempfile.mkdtemp(), 'out')
if not os.fork():
    for fd in range(3):
        os.close(fd)
    try:
        os.write(1, b'x')
    except OSError as error:
        failure = error.errno
    null = os.open(os.devnull, os.O_RDWR)
    out = os.open(path, os.O_WRONLY | os.O_CREAT)
    copy = os.dup(out)
    os.write(1, b'%d %d %d %d\n' % (failure, null, out, copy))
    os._exit(null)
print(os.wait()[1], open(path).read())
os.close(0)
try:
    os.close(0)
except OSError as error:
    print(error)
print(subprocess.run(['cat'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
reads, writes = os.pipe()
print(reads)
os.write(writes, b'one\ntwo\n')
os.close(writes)
print(repr(input()), sys.stdin.readlines())
