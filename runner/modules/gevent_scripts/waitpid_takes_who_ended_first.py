"""os.waitpid(-1) gives the children in the order in which they ended, however they were forked."""
from gevent import monkey

monkey.patch_all()
import os
import time

children = []
for status, seconds in enumerate((0.2, 0.1, 0.3)):
    pid = os.fork()
    if not pid:
        time.sleep(seconds)
        os._exit(status)
    children.append(pid)
time.sleep(0.6)
for _ in children:
    pid, status = os.waitpid(-1, os.WNOHANG)
    print(children.index(pid), os.WEXITSTATUS(status))

# prints:
# 1 1
# 0 0
# 2 2
