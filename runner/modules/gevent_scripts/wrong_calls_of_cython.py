# Functions that Cython compiled have words of their own for arguments that do not fit, by their calling conventions.
import gevent
from gevent.event import AsyncResult, Event
from gevent.lock import BoundedSemaphore, Semaphore
from gevent.queue import Queue

wrong = [
    lambda: Event().wait(0, 1, 2),
    lambda: Event().wait(1, timeout=1),
    lambda: Event().set(1),
    lambda: Event(1),
    lambda: Event().rawlink(),
    lambda: Event().rawlink(callback=print),
    lambda: AsyncResult().get(tmo=1),
    lambda: AsyncResult().set_exception(),
    lambda: AsyncResult()(),
    lambda: Semaphore(val=1),
    lambda: BoundedSemaphore(1, 2, 3, 4),
    lambda: Semaphore().__exit__(),
    lambda: Queue().put(),
    lambda: Queue(1, 2, 3, 4),
    lambda: gevent.spawn(print, end='').join(1, 2),
    lambda: gevent.spawn_later(),
    lambda: gevent.Greenlet(print).start_later(seconds=1),
    lambda: gevent.Greenlet.add_spawn_callback(),
    lambda: gevent.joinall(),
]
for each in wrong:
    try:
        each()
    except TypeError as error:
        print(error)

# prints:
# wait() takes at most 1 positional argument (3 given)
# wait() got multiple values for keyword argument 'timeout'
# set() takes no arguments (1 given)
# __init__() takes exactly 0 positional arguments (1 given)
# rawlink() takes exactly one argument (0 given)
# rawlink() takes no keyword arguments
# get() got an unexpected keyword argument 'tmo'
# set_exception() takes at least 1 positional argument (0 given)
# __call__() takes exactly 1 positional argument (0 given)
# __init__() got an unexpected keyword argument 'val'
# __init__() takes at most 2 positional arguments (4 given)
# __exit__() takes exactly 3 positional arguments (0 given)
# put() takes at least 1 positional argument (0 given)
# __init__() takes at most 3 positional arguments (4 given)
# join() takes at most 1 positional argument (2 given)
# spawn_later() takes at least 1 positional argument (0 given)
# start_later() takes no keyword arguments
# add_spawn_callback() takes exactly 1 positional argument (0 given)
# joinall() takes at least 1 positional argument (0 given)
