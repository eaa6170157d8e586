import asyncio
import multiprocessing.dummy
import os
import re
import socket
import sys
async def inner():
    await asyncio.sleep(0.1)
async def fails():
    await asyncio.sleep(0)
    raise ValueError('no')
def show(task):
    print([frame.f_code.co_name for frame in task.get_stack()], len(task.get_stack(limit=1)))
    task.print_stack(file=sys.stdout)
async def main():
    task = asyncio.create_task(inner(), name='waits')
    failing = asyncio.create_task(fails(), name='fails')
    await asyncio.sleep(0.01)
    print([frame.f_code.co_name for frame in task.get_stack()], [each.f_code.co_name for each in failing.get_stack()])
    failing.exception()
    await task
    print(task.get_stack())
    show(failing)
asyncio.run(main())
one, other = multiprocessing.dummy.Pipe()
one.send([1])
print(other.recv(), other.poll(0.01), one.poll())
with one as same:
    print(type(same).__name__, same is one)
print(type(os.uname()).__name__, os.uname().sysname, os.uname()[4], len(os.uname()))
print(socket.gethostbyname('10.1.2.3'), socket.getaddrinfo('10.1.2.3', 80, type=socket.SOCK_STREAM)[0][4])
print(socket.getnameinfo(('8.8.8.8', 53), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
