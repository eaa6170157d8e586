# Processes that fork after others have opened named pipes, written to shared memory and to terminals: they go on from
# what there was.
import os
import select
import tempfile
import time

from multiprocessing import shared_memory

folder = tempfile.mkdtemp()
there, back = os.path.join(folder, 'there'), os.path.join(folder, 'back')
os.mkfifo(there)
os.mkfifo(back)


def child(function):
    pid = os.fork()
    if not pid:
        function()
        os._exit(0)
    return pid


def run(function):
    os.waitpid(child(function), 0)


def serve():
    asked, answers = os.open(there, os.O_RDONLY), os.open(back, os.O_WRONLY)
    while True:
        text = os.read(asked, 100)
        if not text:
            return
        os.write(answers, text.upper())


def ask(asks, text, who):
    os.write(asks, text)
    print(who, os.read(answers, 10), flush=True)


def ask_from_grandchild():
    asks = os.open(there, os.O_WRONLY)
    run(lambda: ask(asks, b'three', 'grandchild'))


server = child(serve)
asks = os.open(there, os.O_WRONLY)
answers = os.open(back, os.O_RDONLY)
ask(asks, b'one', 'parent')
second = os.open(there, os.O_WRONLY | os.O_NONBLOCK)
run(lambda: ask(second, b'two', 'child'))
os.close(second)
run(ask_from_grandchild)
ask(asks, b'four', 'parent')
os.close(asks)
print(os.waitpid(server, 0)[1], os.read(answers, 10), flush=True)


def write_late():
    time.sleep(0.1)
    late = os.open(there, os.O_WRONLY)
    os.write(late, b'late')
    time.sleep(0.1)


asked = os.open(there, os.O_RDONLY | os.O_NONBLOCK)
writer = child(write_late)
print(select.select([asked], [], [], 1)[0] == [asked], os.read(asked, 10), flush=True)
run(lambda: print(select.select([asked], [], [], 1)[0] == [asked], os.read(asked, 10), flush=True))
os.waitpid(writer, 0)

memory = shared_memory.SharedMemory(create=True, size=8)
view = memory.buf


def add(place, seen=view):
    seen[place] = view[place - 1] + 1


def add_by_name():
    add(3)
    again = shared_memory.SharedMemory(memory.name)
    add(4, again.buf)
    run(lambda: add(5, again.buf))
    again.close()


add(1)
run(lambda: add(2))
run(add_by_name)
add(6)
print(list(view), flush=True)
view.release()
del add
memory.close()
memory.unlink()

master, slave = os.openpty()


def read_there():
    print('child', os.read(slave, 10), flush=True)
    os.write(slave, b'ok\n')


def type_there():
    print('child', os.read(slave, 10), flush=True)
    os.write(master, b'c\n')
    run(lambda: print('grandchild', os.read(slave, 10), os.read(master, 50), flush=True))


os.write(master, b'a\nb\n')
run(read_there)
print(os.read(master, 100), flush=True)
run(type_there)
pid, master = os.forkpty()
if not pid:
    os.write(1, b'1')
    first = os.read(0, 10)
    run(lambda: os.write(1, b'2' + first + os.read(0, 10)))
    os._exit(0)
for line in b'x\n', b'y\n':
    os.write(master, line)
shown = b''
try:
    while True:
        shown += os.read(master, 100)
except OSError:
    print(sorted(shown), os.waitpid(pid, 0)[1])
