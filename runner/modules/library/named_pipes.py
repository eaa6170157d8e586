# Named pipes: opening waits for the other end, O_NONBLOCK's rules, ends of what is read, and what select and poll say.
import os
import select
import selectors
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time


def refused(function, *args):
    try:
        print('done', function(*args))
    except OSError as error:
        print(type(error).__name__, error.errno, error.filename == path)


def polled():
    return [events for _fd, events in poll.poll(0)]


folder = tempfile.mkdtemp()
path = os.path.join(folder, 'pipe')
os.mkfifo(path)
state = os.stat(path)
print(stat.S_ISFIFO(state.st_mode), stat.filemode(state.st_mode), state.st_size, state.st_nlink)
print(os.path.isfile(path), os.path.exists(path), os.path.isdir(path))
refused(os.mkfifo, path)
refused(os.mkfifo, os.path.join(folder, 'no', 'pipe'))
os.mkfifo(os.path.join(folder, 'other'), 0o600)
print(oct(os.stat(os.path.join(folder, 'other')).st_mode), sorted(os.listdir(folder)))

print('without waiting')
refused(os.open, path, os.O_WRONLY | os.O_NONBLOCK)
reads = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
poll = select.poll()
poll.register(reads)
print(os.read(reads, 10), select.select([reads], [], [], 0), polled())
writes = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
refused(os.read, reads, 10)
os.write(writes, b'abc')
print(polled(), os.fstat(reads).st_ino == state.st_ino)
second = os.open(path, os.O_WRONLY)
os.close(writes)
print(os.read(reads, 10))
refused(os.read, reads, 10)
os.close(second)
print(os.read(reads, 10), polled(), select.select([reads], [], [], 0)[0] == [reads])
writes = os.open(path, os.O_WRONLY)
print(polled())
os.close(reads)
refused(os.write, writes, b'x')
poll = select.poll()
poll.register(writes, select.POLLOUT)
print(polled(), select.select([], [writes], [], 0)[1] == [writes])
os.close(writes)

print('waiting')


def write_lines():
    with open(path, 'w') as file:
        file.write('line 1\nline 2\n')


writer = threading.Thread(target=write_lines)
writer.start()
with open(path) as file:
    writer.join()
    print(file.readlines(), file.seekable(), file.name == path)
both = os.open(path, os.O_RDWR)
os.write(both, b'to itself')
print(os.read(both, 100))
os.close(both)
refused(open, path, 'r+')
refused(shutil.copyfile, path, os.path.join(folder, 'copy'))

print('processes')
if not os.fork():
    with open(path, 'wb') as file:
        file.write(b'from a child')
    os._exit(3)
with open(path, 'rb') as file:
    print(file.read())
print(os.wait()[1])
reader = subprocess.Popen(['cat', path], stdout=subprocess.PIPE)
with open(path, 'w') as file:
    file.write('to cat')
print(reader.communicate()[0], reader.returncode)
code = 'import sys; print(open(sys.argv[1]).read().upper())'
reader = subprocess.Popen([sys.executable, '-c', code, path], stdout=subprocess.PIPE)
with open(path, 'w') as file:
    file.write('to python')
print(reader.communicate()[0])
with selectors.DefaultSelector() as selector:
    reads = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    selector.register(reads, selectors.EVENT_READ)
    writer = subprocess.Popen(['sh', '-c', 'echo hello > "$0"; sleep 0.2; echo again > "$0"', path])
    data = b''
    while writer.poll() is None or selector.select(0):
        for _key, _events in selector.select(0.1):
            try:
                data += os.read(reads, 100)
            except BlockingIOError:     # the end of one writer, and the next has come meanwhile
                pass
        if data.endswith(b'again\n'):
            break
    print(data, writer.wait())
    os.close(reads)

print('signals')


class Alarm(Exception):
    pass


def ring(*args):
    raise Alarm


signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    os.open(path, os.O_RDONLY)
except Alarm:
    print('rung')
signal.signal(signal.SIGALRM, lambda *args: print('rung, and goes on'))
signal.setitimer(signal.ITIMER_REAL, 0.05)
timer = threading.Timer(0.2, lambda: os.close(os.open(path, os.O_WRONLY)))
timer.start()
os.close(os.open(path, os.O_RDONLY))
timer.join()

print('kept')
reads = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
with open(path, 'wb', 0) as file:
    file.write(b'left')
os.unlink(path)
print(os.path.exists(path), os.read(reads, 10), os.read(reads, 10), os.fstat(reads).st_nlink)
os.close(reads)
os.mkfifo(path)
if not os.fork():
    time.sleep(0.1)
    if not os.fork():
        with open(path, 'w') as file:
            file.write('from a grandchild')
        os._exit(0)
    os.wait()
    os._exit(0)
with open(path) as file:
    print(file.read())
os.wait()
