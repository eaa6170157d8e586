"""Named pipes under gevent: opening one stops the whole thread, as nothing patches os.open(); what is open waits in the
loop.
"""
import gevent.monkey; gevent.monkey.patch_all()

import os
import select
import subprocess
import tempfile

import gevent
import gevent.os
from gevent.fileobject import FileObject, FileObjectThread

path = os.path.join(tempfile.mkdtemp(), 'pipe')
os.mkfifo(path)


def tick(name, times):
    for _ in range(times):
        gevent.sleep(0.05)
    print(name, 'ticked')


def write_later(text):
    return subprocess.Popen(['sh', '-c', 'sleep 0.3; echo %s > "$0"' % text, path])


def read_all():
    data = b''
    while True:
        piece = gevent.os.nb_read(reads, 100)
        if not piece:
            return data
        data += piece


ticker = gevent.spawn(tick, 'while it opens', 2)
writer = write_later('opened')
file = open(path)
print('open', ticker.ready())
print(file.read(), ticker.ready(), writer.wait())
ticker.join()

reads = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
ticker = gevent.spawn(tick, 'while it reads', 2)
writer = write_later('read')
print(select.select([reads], [], [], 0.1), select.select([reads], [], [])[0] == [reads], ticker.ready())
print(read_all(), writer.wait())
writes = os.open(path, os.O_WRONLY)
reader = gevent.spawn(gevent.os.nb_read, reads, 10)
gevent.sleep(0)
print(reader.ready(), gevent.os.nb_write(writes, b'x' * 5), reader.get())
os.close(writes)
gevent.sleep(0.01)
os.close(reads)
gevent.sleep(0.01)

for kind in FileObject, FileObjectThread:
    writer = write_later(kind.__name__)
    with kind(path, 'r') as file:
        print(file.name == path, file.read(), writer.wait())
    reader = subprocess.Popen(['cat', path], stdout=subprocess.PIPE)
    with kind(path, 'wb') as file:
        file.write(b'to cat')
    print(reader.communicate()[0])
# prints:
# open False
# opened
#  False 0
# while it opens ticked
# while it reads ticked
# ([], [], []) True True
# b'read\n' 0
# False 5 b'xxxxx'
# True FileObjectPosix
#  0
# b'to cat'
# True FileObjectThread
#  0
# b'to cat'
