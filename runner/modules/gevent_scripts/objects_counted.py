# gc.get_objects() has what the program can get at: who counts requests and greenlets in it sees what still holds them.
# left out under AddressSanitizer: its frames keep what has died
import gc
import threading

import gevent
from gevent import monkey
from gevent.event import AsyncResult, Event

monkey.patch_all()


class Request:
    pass


def handle(request, kept=None):
    gevent.sleep(0.001)
    if kept is not None:
        kept.append(request)
    return request


def fail(request):
    raise ValueError(request)


def count():
    gc.collect()
    everything = gc.get_objects()
    return [sum(isinstance(each, kind) for each in everything) for kind in (Request, gevent.Greenlet)]


gevent.get_hub().exception_stream = None
print(count())
gevent.joinall([gevent.spawn(handle, Request()) for _ in range(5)])
gevent.sleep(0)
print('joined', count())
kept = []
greenlets = [gevent.spawn(handle, Request(), kept) for _ in range(3)]
gevent.joinall(greenlets)
gevent.sleep(0)
print('kept', count())
kept.clear()
print('values', count())
del greenlets
print('gone', count())
thread = threading.Thread(target=handle, args=(Request(),))
thread.start()
thread.join()
gevent.sleep(0)
print('thread', count()[0])
failed = gevent.spawn(fail, Request())
failed.join()
gevent.sleep(0)
print('failed', count())
del failed
print('forgotten', count())
result = AsyncResult()
waiting = gevent.spawn(result.get)
blocked = gevent.spawn(Event().wait)
gevent.sleep(0)
result.set(Request())
waiting.join()
del waiting, blocked
gevent.sleep(0)
print('blocked', count())
result = None
print('result', count())

# prints:
# [0, 0]
# joined [0, 0]
# kept [3, 3]
# values [3, 3]
# gone [0, 0]
# thread 0
# failed [1, 1]
# forgotten [0, 0]
# blocked [1, 1]
# result [0, 1]
