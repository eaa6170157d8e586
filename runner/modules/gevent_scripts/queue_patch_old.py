"""Up to 24.11 a patch replaces nothing but SimpleQueue, by the standard Python form."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.13-gevent24.11
import queue
from gevent import monkey
monkey.patch_queue()
import gevent.queue

print(queue.Queue.__module__, queue.SimpleQueue.__name__, sorted(monkey.saved['queue']))
print(gevent.queue.SimpleQueue is queue.SimpleQueue, hasattr(gevent.queue.Queue(), 'join'))

# prints:
# queue _PySimpleQueue ['SimpleQueue']
# True False
