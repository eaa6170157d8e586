# Who may do what with a file: chmod, fchmod, umask, and what files have that are made with a mode.
import os
import stat
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'made')
open(path, 'w').close()


def mode(where):
    return oct(stat.S_IMODE(os.stat(where).st_mode))


print(mode(path), stat.filemode(os.stat(path).st_mode), os.access(path, os.R_OK), os.access(path, os.X_OK))
os.chmod(path, 0o750)
print(mode(path), os.access(path, os.X_OK))
with open(path) as file:
    os.fchmod(file.fileno(), 0o600)
    print(oct(os.fstat(file.fileno()).st_mode))
before = os.umask(0o077)
print(oct(before), oct(os.umask(before)))
os.umask(0o077)
other = os.path.join(folder, 'other')
fd = os.open(other, os.O_CREAT | os.O_WRONLY, 0o755)
print(oct(os.fstat(fd).st_mode), mode(other))
os.close(fd)
os.umask(before)
with tempfile.NamedTemporaryFile() as named:
    print(mode(named.name))
fd, name = tempfile.mkstemp()
print(mode(name))
os.close(fd)
try:
    os.fchmod(fd, 0o600)
except OSError as error:
    print(error)
for each in path, other, name:
    os.remove(each)
os.rmdir(folder)
print(len(os.times()), os.times().user >= 0, type(os.times()).__name__, os.sysconf('SC_PAGESIZE'), len(os.getloadavg()))
