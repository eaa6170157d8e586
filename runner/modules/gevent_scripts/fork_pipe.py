# What a forked child writes to a pipe comes to its parent, which sees the end when the last writer is gone.
import gevent
from gevent import get_hub, monkey
get_hub()
monkey.patch_all()
import os
import time

read, write = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(read)
    for i in range(2):
        time.sleep(0.05)
        os.write(write, b"child %d\n" % i)
    os._exit(3)
os.close(write)
time.sleep(0)
watcher = get_hub().loop.io(read, 1)
while True:
    gevent.get_hub().wait(watcher)
    data = os.read(read, 100)
    print(data)
    if not data:
        break
watcher.close()
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
# prints:
# b'child 0\n'
# b'child 1\n'
# b''
# 3
