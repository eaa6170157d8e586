# What gevent compiles has no frame: stacks lead from a greenlet's function to the callers that are Python. Tracebacks
# name its functions by the compiled module.
import os
import signal
import sys
import traceback

import gevent
from gevent import monkey

monkey.patch_all()

import threading

from gevent.event import Event
from gevent.pool import Pool
from gevent.threadpool import ThreadPool


def where(who):
    print(who, [each.name for each in traceback.extract_stack()][:-1], sys._getframe(1).f_back is None)


def called():
    where('greenlet')


def of(greenlet):
    gevent.sleep(0)
    return [each.name for each in traceback.extract_stack(greenlet.gr_frame)]


gevent.spawn(called).join()
gevent.spawn_later(0.01, lambda: where('later')).join()
threading.Thread(target=lambda: where('thread')).start()
gevent.get_hub().loop.run_callback(lambda: where('callback'))
gevent.sleep(0)
event = Event()
event.rawlink(lambda _event: where('link'))
event.set()
gevent.sleep(0)
Pool(2).map(lambda _each: where('map'), [1])
ThreadPool(1).apply(lambda: where('pool'))
print(of(gevent.spawn(lambda: gevent.sleep(1))), of(gevent.spawn(lambda: Event().wait())))
failed = gevent.spawn(lambda: 1 / 0)
failed.join()
print([each.name for each in traceback.extract_tb(failed.exc_info[2])])


def spawn():
    return gevent.spawn(len)


print([each.name for each in traceback.extract_stack(spawn().spawning_stack)])
signal.signal(signal.SIGTERM, lambda _number, frame: print(frame is None or sys.version_info < (3, 11)))
gevent.spawn(os.kill, os.getpid(), signal.SIGTERM).join()

# prints:
# greenlet ['called'] True
# later ['<lambda>'] True
# thread ['_bootstrap', '_bootstrap_inner', 'run', '<lambda>'] False
# callback ['run', '<lambda>'] False
# link ['run', '<lambda>'] False
# map ['<lambda>'] True
# pool ['run', '__run_task', '<lambda>'] False
# ['<lambda>', 'sleep'] ['<lambda>']
# ['gevent._gevent_cgreenlet.Greenlet.run', '<lambda>']
# ['<module>', 'spawn']
# True
