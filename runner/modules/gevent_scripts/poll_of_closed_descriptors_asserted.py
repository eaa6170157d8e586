# Debian's libev is built with its assertions: to wait for a descriptor that is not open ends the process.
# pairs: py3.11-gevent22.10 py3.13-gevent24.11
from gevent import monkey
monkey.patch_all()
import os
import select

child = os.fork()
if child == 0:
    poll = select.poll()
    poll.register(99, select.POLLIN)
    poll.poll(10)
    os._exit(0)
print(os.WTERMSIG(os.waitpid(child, 0)[1]))

# prints:
# 6
