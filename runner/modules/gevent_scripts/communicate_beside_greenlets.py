"""The library's communicate() over two pipes waits in its selector, which patching makes one of the hub's: two of them
go on beside each other.  From gevent 25.8 on they hang.
"""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.13-gevent24.11
import time
from subprocess import PIPE, Popen

import gevent
from gevent import monkey
monkey.patch_all(subprocess=False)


def run():
    return Popen(['sh', '-c', 'sleep 0.2; echo x'], stdout=PIPE, stderr=PIPE).communicate()


began = time.time()
print([each.get() for each in [gevent.spawn(run) for _ in range(2)]])
print(round(time.time() - began, 1))
# prints:
# [(b'x\n', b''), (b'x\n', b'')]
# 0.2
