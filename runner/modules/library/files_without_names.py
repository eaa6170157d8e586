# What is done by a descriptor to a file that has no name any more: gunicorn's heartbeat.
import os
import tempfile

fd, name = tempfile.mkstemp(prefix='wgunicorn-')
print(os.fstat(fd).st_nlink, oct(os.fstat(fd).st_mode))
os.unlink(name)
file = os.fdopen(fd, 'w+b', 0)
os.fchmod(file.fileno(), 0o640)
os.utime(file.fileno(), (1, 5))
print(oct(os.fstat(fd).st_mode), os.fstat(fd).st_nlink, os.fstat(fd).st_mtime, os.path.exists(name))
os.write(fd, b'beats')
os.ftruncate(fd, 3)
print(os.lseek(fd, 0, 0), os.read(fd, 10), os.fstat(fd).st_size)
copy = os.dup(fd)
file.close()
print(os.lseek(copy, 1, 0), os.read(copy, 10))
os.close(copy)
for refused in (lambda: os.fchmod(fd, 0o600), lambda: os.fstat(fd), lambda: os.read(fd, 1)):
    try:
        refused()
    except OSError as error:
        print(error)
