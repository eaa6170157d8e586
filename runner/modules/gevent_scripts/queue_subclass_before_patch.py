"""A subclass of the standard queue from before the patch names queue.Queue again: from 25.4 on that is compiled."""
# pairs: py3.13-gevent26.5 py3.14-gevent25.9
import os
import queue


class Unique(queue.Queue):

    def _init(self, maxsize):
        queue.Queue._init(self, maxsize)
        self.seen = set()


print(Unique(1).queue)
from gevent import monkey
monkey.patch_all()
child = os.fork()
if child == 0:
    Unique(2)
    print('never comes here')
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

# prints:
# deque([])
# -11
