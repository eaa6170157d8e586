"""Models select: without descriptors it is a native sleep; waiting for descriptors is unsupported."""
from time import sleep

from _frames import unsupported

error = OSError
POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32
EPOLLIN = 1
EPOLLOUT = 4


def select(rlist, wlist, xlist, timeout=None):
    if rlist or wlist or xlist:
        unsupported('select.select() with file descriptors')
    if timeout is None:
        from _thread import allocate_lock
        never = allocate_lock()
        never.acquire()
        never.acquire()
    sleep(timeout)
    return [], [], []


class poll:
    def register(self, fd, eventmask=POLLIN):
        unsupported('select.poll with file descriptors')

    def poll(self, timeout=None):
        return select([], [], [], None if timeout is None else timeout / 1000)[0]


class epoll:
    def __init__(self, sizehint=-1, flags=0):
        unsupported('select.epoll')
