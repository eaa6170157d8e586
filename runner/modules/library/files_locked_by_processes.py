# lockf belongs to a process: its opens do not exclude each other, closing one of them gives it back, forks have none.
import fcntl
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), 'file')
open(path, 'w').close()


def tried(file, operation):
    try:
        return fcntl.lockf(file, operation | fcntl.LOCK_NB)
    except OSError as error:
        return str(error)


def of_child(operation):
    read, write = os.pipe()
    if os.fork() == 0:
        with open(path, 'r+') as own:
            os.write(write, str(tried(own, operation)).encode())
        os._exit(0)
    os.wait()
    os.close(write)
    said = os.read(read, 100).decode()
    os.close(read)
    return said


with open(path, 'r+') as first, open(path, 'r+') as second:
    print(tried(first, fcntl.LOCK_EX), tried(second, fcntl.LOCK_EX), of_child(fcntl.LOCK_EX), of_child(fcntl.LOCK_SH))
    print(tried(first, fcntl.LOCK_SH), of_child(fcntl.LOCK_EX), of_child(fcntl.LOCK_SH))
    print(fcntl.flock(second, fcntl.LOCK_EX), fcntl.lockf(first, fcntl.LOCK_UN), of_child(fcntl.LOCK_EX))
    tried(first, fcntl.LOCK_EX)
    second.close()
    print(of_child(fcntl.LOCK_EX))

    read, write = os.pipe()
    ready, tell = os.pipe()
    if os.fork() == 0:
        fcntl.lockf(first, fcntl.LOCK_EX)
        os.write(tell, b'!')
        os.read(read, 1)
        os._exit(0)
    os.read(ready, 1)
    print(tried(first, fcntl.LOCK_EX))
    os.write(write, b'!')
    fcntl.lockf(first, fcntl.LOCK_EX)
    print('has it')
    os.wait()
with open(path) as reads:
    print(tried(reads, fcntl.LOCK_EX), tried(reads, fcntl.LOCK_SH))
try:
    fcntl.lockf(0, fcntl.LOCK_UN | fcntl.LOCK_NB)
except ValueError as error:
    print(error)
