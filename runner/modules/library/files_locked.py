# flock belongs to an open file: to its duplicates, to those that were inherited, and against everybody else's.
import errno
import fcntl
import os
import tempfile
import threading
import time

path = os.path.join(tempfile.mkdtemp(), 'file')
open(path, 'w').close()


def tried(file, operation):
    try:
        return fcntl.flock(file, operation | fcntl.LOCK_NB)
    except BlockingIOError as error:
        return errno.errorcode[error.errno], error.strerror


with open(path) as first, open(path) as second, open(path) as third:
    print(tried(first, fcntl.LOCK_EX), tried(first, fcntl.LOCK_EX), tried(second, fcntl.LOCK_EX),
          tried(second, fcntl.LOCK_SH))
    print(tried(first, fcntl.LOCK_SH), tried(second, fcntl.LOCK_SH), tried(third, fcntl.LOCK_EX))
    print(tried(first, fcntl.LOCK_EX), tried(third, fcntl.LOCK_SH))
    fcntl.flock(second, fcntl.LOCK_UN)
    fcntl.flock(third, fcntl.LOCK_UN)
    copy = os.dup(first.fileno())
    print(tried(copy, fcntl.LOCK_EX), tried(second, fcntl.LOCK_EX))
    first.close()
    print(tried(second, fcntl.LOCK_EX))
    os.close(copy)
    print(tried(second, fcntl.LOCK_EX))

    def wait():
        fcntl.flock(third, fcntl.LOCK_EX)
        print('has it', round(time.monotonic() - began, 1))

    began = time.monotonic()
    waiter = threading.Thread(target=wait)
    waiter.start()
    time.sleep(0.2)
    fcntl.flock(second, fcntl.LOCK_UN)
    waiter.join()
    fcntl.flock(third, fcntl.LOCK_UN)

    fcntl.flock(second, fcntl.LOCK_EX)
    child = os.fork()
    if child == 0:
        with open(path) as own:
            inherited = tried(second, fcntl.LOCK_EX)
            refused = tried(own, fcntl.LOCK_EX)
            fcntl.flock(own, fcntl.LOCK_EX)
            os._exit(int(inherited is None and refused is not None))
    time.sleep(0.05)
    fcntl.flock(second, fcntl.LOCK_UN)
    print(os.WEXITSTATUS(os.waitpid(child, 0)[1]), tried(third, fcntl.LOCK_EX))

for wrong in (lambda: fcntl.flock(99, fcntl.LOCK_EX), lambda: fcntl.flock(0, 3)):
    try:
        wrong()
    except OSError as error:
        print(error)
