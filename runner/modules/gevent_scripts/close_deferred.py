# From 25.8 on the patched os.close() takes effect in the loop's next turn.
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_os()
import os
import gevent

read, write = os.pipe()
os.write(write, b"abc")
os.close(write)
print(os.write(write, b"d"))
gevent.sleep(0.01)
try:
    os.write(write, b"e")
except OSError as error:
    print(error)
print(os.read(read, 10), os.read(read, 10))
os.close(read)
try:
    os.close(read)
except OSError as error:
    print(error.errno)
try:
    os.close(99)
except OSError as error:
    print(error.errno)
# prints:
# 1
# [Errno 9] Bad file descriptor
# b'abcd' b''
# None
# 9
