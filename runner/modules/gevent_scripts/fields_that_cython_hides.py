"""Fields and methods that gevent's compiled classes keep to C: programs do not see them, and may use their names."""
import gevent
import gevent.event
import gevent.lock
import gevent.pool
import gevent.queue
from gevent.hub import Waiter

VERSION = tuple(int(part) for part in gevent.__version__.split('.')[:2])
queue = gevent.queue.Queue(3)
print([name for name in ('getters', 'putters', '_maxsize', '_event_unlock', '_wait_for_item') if hasattr(queue, name)])
print(hasattr(queue, 'is_shutdown') == (VERSION >= (24, 10)), hasattr(queue, 'next') == (VERSION < (24, 10)))
print([hasattr(queue, name) == (VERSION >= (25, 4)) for name in ('_init', '_qsize')])
channel = gevent.queue.Channel()
print(channel.getters, channel.putters, hasattr(channel, '_event_unlock'))
for each in (gevent.event.Event(), gevent.lock.Semaphore(), Waiter(), gevent.Greenlet(), gevent.iwait([])):
    print(type(each).__name__, [name for name in ('_links', '_notifier', '_wait', '_exception', '_ident', '_timer',
                                                  '_report_result', '_flag') if name in dir(each)])
print('getters' in gevent.queue.Queue.__mro__[-2].__slots__)
try:
    queue.getters = []
except AttributeError as error:
    print(str(error).partition(' and no')[0].replace('SimpleQueue', 'Queue'))


class Worker(gevent.Greenlet):
    """Uses the names for something else."""

    def __init__(self, number):
        super().__init__()
        self._links = self._notifier = self._exc_info = None
        self._ident = number

    def _report_result(self, result):
        print('never called')

    def _run(self):
        gevent.sleep(0.01 * self._ident)
        return self._ident


workers = [Worker(number) for number in (2, 1)]
for worker in workers:
    worker.rawlink(lambda ended: print('ended', ended.value, ended._links))
    worker.start()
print([worker.value for worker in gevent.joinall(workers)], workers[0]._ident)


class Line(gevent.queue.Queue):
    getters = putters = _maxsize = None


line = Line(1)
taker = gevent.spawn(lambda: [line.get() for _ in range(3)])
for number in range(3):
    line.put(number)
print(taker.get(), line.getters, line.maxsize)


class Gate(gevent.lock.Semaphore):
    _links = 'mine'


gate = Gate(0)
waiting = gevent.spawn(gate.acquire)
gevent.sleep(0)
print(gate.linkcount(), gate._links)
gate.release()
print(waiting.get())
print(list(gevent.pool.Pool(2).imap(abs, [-1, -2])))
# prints:
# []
# True True
# [True, True]
# deque([]) deque([]) False
# Event []
# Semaphore []
# Waiter []
# Greenlet []
# _WaitIterator []
# True
# 'gevent._gevent_cqueue.Queue' object has no attribute 'getters'
# ended 1 None
# ended 2 None
# [1, 2] 2
# [0, 1, 2] None 1
# 1 mine
# True
# [1, 2]
