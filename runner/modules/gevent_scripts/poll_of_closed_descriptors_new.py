# A watcher of a descriptor that is not open cannot be made; poll() says so of it, but nobody is woken.
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import os
import select

import gevent

poll = select.poll()
poll.register(99, select.POLLIN)
print(poll.poll(10), poll.poll(0))
try:
    poll.poll()
except gevent.exceptions.LoopExit as error:
    print(type(error).__name__)
for refused in (lambda: gevent.get_hub().loop.io(98, 1), lambda: gevent.socket.wait_read(98)):
    try:
        refused()
    except OSError as error:
        print(error)
read, write = os.pipe()
watcher = gevent.get_hub().loop.io(read, 1)
os.close(read)
watcher.start(print)
gevent.sleep(0.01)
print(watcher.active)

# prints:
# [(99, 32)] [(99, 32)]
# LoopExit
# [Errno 9] Bad file descriptor
# [Errno 9] Bad file descriptor
# True
