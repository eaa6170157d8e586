"""os.forkpty() under gevent: the child has a hub of its own, the loop notices its end, and what it writes comes by the
terminal.
"""
import gevent.monkey; gevent.monkey.patch_all()

import os
import pty
import sys

import gevent
import gevent.os
from gevent.fileobject import FileObject


def read_all(fd, read):
    data = b''
    while True:
        try:
            data += read(fd, 100)
        except OSError as error:
            return data, error.errno


pid, master = os.forkpty()
if not pid:
    gevent.spawn(print, 'in a greenlet of the child', flush=True).join()
    os._exit(2)
gevent.os.make_nonblocking(master)
print(read_all(master, gevent.os.nb_read), os.waitpid(pid, 0)[1] >> 8)

ended = []
pid, master = gevent.os.forkpty_and_watch(ended.append)
if not pid:
    print(input('what? '), os.isatty(0), flush=True)
    os._exit(0)
os.write(master, b'this\n')
gevent.os.make_nonblocking(master)
print(read_all(master, gevent.os.nb_read))
gevent.sleep(0.1)
print(len(ended), ended[0].rstatus)

master, slave = pty.openpty()
file = FileObject(slave, 'r')
gevent.spawn_later(0.01, os.write, master, b'typed\nmore\n')
print(file.readline(), file.readline(), gevent.os.tp_read(master, 100))
print(pty.spawn([sys.executable, '-c', 'print("spawned")'], lambda fd: os.read(fd, 100).replace(b'\r', b'')))
# prints:
# (b'in a greenlet of the child\r\n', 5) 2
# (b'this\r\nwhat? this True\r\n', 5)
# 1 0
# typed
#  more
#  b'typed\r\nmore\r\n'
# spawned
# 0
