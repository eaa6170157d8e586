# os: times in nanoseconds, reading and writing elsewhere than at the place of a descriptor, folders as descriptors.
import os
import tempfile

os.chdir(tempfile.mkdtemp())
with open('file', 'wb') as file:
    file.write(b'0123456789')
before = os.stat('file')
print(before.st_mtime_ns == int(before.st_mtime_ns), abs(before.st_mtime_ns / 1e9 - before.st_mtime) < 1e-5)
os.utime('file', ns=(10 ** 18, 1_700_000_000_123_456_789))
now = os.stat('file')
print(now.st_atime_ns, now.st_mtime_ns, now.st_atime, now[7], now[8], now.st_ctime_ns >= before.st_ctime_ns)
os.utime('file', (1.5, 2.25))
now = os.stat('file')
print(now.st_atime, now.st_mtime, now.st_mtime_ns, now.st_size, now.st_rdev, now[:1] == (now.st_mode,), len(now))
print(type(now), type(now).n_sequence_fields, repr(now).startswith('os.stat_result(st_mode='))
for arguments in ({'times': (1, 2), 'ns': (1, 2)}, {'times': 3}, {'ns': [1, 2]}):
    try:
        os.utime('file', **arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    now.st_size = 3
except AttributeError as error:
    print(error)

fd = os.open('file', os.O_RDWR)
print(os.pread(fd, 3, 4), os.pwrite(fd, b'ab', 8), os.read(fd, 2), os.pread(fd, 20, 0))
parts = [bytearray(2), bytearray(3)]
print(os.readv(fd, parts), parts, os.writev(fd, [b'x', b'yz']), os.lseek(fd, 0, os.SEEK_CUR))
os.lockf(fd, os.F_LOCK, 0)
os.lockf(fd, os.F_ULOCK, 0)
os.fdatasync(fd)
os.close(fd)

folder = os.open('.', os.O_RDONLY | os.O_DIRECTORY)
os.fsync(folder)
os.close(folder)
for call in (lambda: os.fsync(folder), lambda: os.open('file', os.O_RDONLY | os.O_DIRECTORY),
             lambda: os.open('.', os.O_WRONLY)):
    try:
        call()
    except OSError as error:
        print(error)
os.makedirs('a/b/c')
os.removedirs('a/b/c')
os.renames('file', 'new/place')
print(sorted(os.listdir('.')), os.listdir('new'))
print(os.getcwdb() == os.fsencode(os.getcwd()), os.getuid() == os.getresuid()[1])
os.chown('new/place', os.getuid(), -1)
os.setuid(os.getuid())
