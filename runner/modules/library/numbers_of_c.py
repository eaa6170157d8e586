# What C takes as an int is refused beyond it, and not cut off; epoll's events are unsigned: EPOLLET is 2**31.
import fcntl
import os
import select
import socket

ours, theirs = socket.socketpair()
poll = select.epoll()
poll.register(ours, select.EPOLLIN | select.EPOLLET)
poll.modify(ours, select.EPOLLIN | select.EPOLLONESHOT | select.EPOLLET)
theirs.send(b'x')
print([events for _, events in poll.poll(1)])


def tried(function, *args):
    try:
        print(function.__name__, function(*args))
    except (OverflowError, OSError) as error:
        print(function.__name__, type(error).__name__, error)


for number in (2 ** 31 - 1, 2 ** 31, 2 ** 40, 2 ** 70):
    tried(os.close, number)
    tried(os.dup2, 1, number)
    tried(os.read, number, 1)
    tried(os.lseek, number, 0, 0)
    tried(fcntl.fcntl, number, fcntl.F_GETFD)
    tried(os.strerror, number)
