# What gevent.core says of libev; descriptors that are no files have states, too.
import os
import socket
import stat

from gevent import core

print(core.READ, core.WRITE, core.TIMER, core.ASYNC, core.ERROR, repr(core.EVENTS), core.loop.__name__)
print(core.get_version(), core.recommended_backends())
read, write = os.pipe()
a, b = socket.socketpair()
print(stat.S_ISFIFO(os.fstat(read).st_mode), stat.S_ISSOCK(os.fstat(a.fileno()).st_mode), os.fstat(a.fileno()).st_size)
os.close(read)
try:
    os.fstat(read)
except OSError as error:
    print(error)

# prints:
# 1 2 256 524288 -2147483648 gevent.core.EVENTS loop
# libev-4.33 ['epoll', 'poll', 'select']
# True True 0
# [Errno 9] Bad file descriptor
