"""os.dup and os.dup2 of pipes and of the standard streams."""
import functools
import os
import sys

print = functools.partial(print, flush=True)

read, write = os.pipe()
kept = os.dup(1)
os.dup2(write, 1)
print('into the pipe')
os.write(1, b'and this\n')
os.dup2(kept, 1)
os.close(kept)
print('to the outside')
print(os.read(read, 100))

number = os.dup2(write, 50)
print(number, os.write(50, b'x'), os.read(read, 10))
os.close(50)
try:
    os.write(50, b'x')
except OSError as error:
    print(error)
try:
    os.dup2(77, 78)
except OSError as error:
    print(error)

pid = os.fork()
if pid == 0:
    os.dup2(write, 1)
    os.dup2(write, 2)
    os.close(read)
    os.close(write)
    print('of the child')
    sys.stderr.write('and its stderr\n')
    sys.stderr.flush()
    os._exit(0)
os.waitpid(pid, 0)
print(os.read(read, 100))
null = os.open('/dev/null', os.O_WRONLY)
kept = os.dup(1)
free = os.dup(read)
os.close(free)
os.dup2(null, 1)
print('nowhere')
os.dup2(kept, 1)
print('no number is taken by that', os.dup(read) == free)
