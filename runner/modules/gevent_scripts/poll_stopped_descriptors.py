# A descriptor that was ready but is looked at no more does not turn the loop: a close that waits for its turn waits on.
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import os
import select

read, write = os.pipe()
poll = select.poll()
poll.register(read, select.POLLIN)
os.write(write, b'x')
print(len(poll.poll(200)), os.read(read, 1))
os.close(write)
print(poll.poll(50), len(poll.poll(50)))

# prints:
# 1 b'x'
# [] 1
