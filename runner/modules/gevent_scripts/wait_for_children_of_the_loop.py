"""os.wait() asks the system, which does not know a child any more that the loop has waited for; waitpid(-1) does."""
from gevent import monkey
monkey.patch_all()
import os

import gevent

sleep_natively = monkey.get_original('time', 'sleep')


def child(status, seconds=0.05):
    pid = os.fork()
    if not pid:
        sleep_natively(seconds)
        os._exit(status)
    return pid


def tried(call, *args):
    try:
        pid, status, *_usage = call(*args)
        print(call.__name__, pid == child_of_status.get(status >> 8), status >> 8)
    except ChildProcessError as error:
        print(call.__name__, type(error).__name__, error.errno)


child_of_status = {1: child(1)}
gevent.sleep(0.2)
tried(os.wait)
tried(os.wait3, os.WNOHANG)
tried(os.waitpid, -1, os.WNOHANG)
tried(os.waitpid, child_of_status[1], 0)
child_of_status[3] = child(3)
tried(os.waitpid, -1, 0)
first = child(5)
print(os.waitpid(first, 0)[1] >> 8)
child_of_status[6] = child(6, 0.15)
tried(os.wait)
# prints:
# wait ChildProcessError 10
# wait3 ChildProcessError 10
# waitpid True 1
# waitpid ChildProcessError 10
# waitpid True 3
# 5
# wait True 6
