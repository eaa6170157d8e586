"""An Event of the main thread's that a pool thread waits for: gevent looks for a hub for ever."""
# ends with a hang
import gevent
from gevent.event import Event
from gevent.threadpool import ThreadPool

event = Event()
print('before', flush=True)
result = ThreadPool(1).spawn(lambda: event.wait(0.2))
gevent.sleep(0.02)
event.set()
print('not reached')

# prints:
# before
