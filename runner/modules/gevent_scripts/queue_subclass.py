"""From 25.4 on a standard queue is compiled: programs cannot write its count of tasks."""
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import queue


class SkipsRepeats(queue.Queue):

    def _put(self, item):
        super()._put(item)
        self.unfinished_tasks -= 1


lines = SkipsRepeats()
try:
    lines.put('a')
except AttributeError as error:
    print(error)
print(lines.unfinished_tasks, lines.qsize())

# prints:
# attribute 'unfinished_tasks' of 'gevent._gevent_cqueue.Queue' objects is not writable
# 1 1
