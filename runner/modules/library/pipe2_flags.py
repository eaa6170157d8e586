# os.pipe2: a pipe that does not block, and one that programs inherit.
import os

read_end, write_end = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
print(os.get_blocking(read_end), os.get_blocking(write_end), os.get_inheritable(write_end))
try:
    os.read(read_end, 1)
except BlockingIOError as error:
    print(error.errno)
os.write(write_end, b'zz')
os.close(write_end)
print(os.read(read_end, 5), os.read(read_end, 5))

read_end, write_end = os.pipe2(0)
print(os.get_blocking(read_end), os.get_inheritable(read_end), os.get_inheritable(write_end))
