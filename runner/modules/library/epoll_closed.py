# An epoll object has a descriptor of its own until it is closed; then it refuses everything but to be closed again.
import os
import select

epoll = select.epoll()
read, write = os.pipe()
epoll.register(read, select.EPOLLIN)
print(epoll.poll(0), epoll.closed, os.fstat(epoll.fileno()).st_mode >= 0, epoll.fileno() != read)
for refused in (lambda: epoll.register(read), lambda: epoll.register(99), lambda: epoll.modify(write, 1),
                lambda: epoll.unregister(write)):
    try:
        refused()
    except OSError as error:
        print(error)
os.write(write, b'x')
print(len(epoll.poll(0)), epoll.poll(0, 1) == [(read, select.EPOLLIN)])
number = epoll.fileno()
epoll.close()
print(epoll.closed, os.dup(read) == number)
for refused in (lambda: epoll.poll(0), lambda: epoll.register(read), epoll.fileno, lambda: epoll.unregister(read),
                lambda: epoll.modify(read, 1), epoll.__enter__, epoll.close):
    try:
        print(refused())
    except ValueError as error:
        print(error)
with select.epoll() as other:
    print(other.poll(0.01))
print(other.closed)
