# A trace or profile function belongs to the native thread: all its greenlets are traced, those from before as well.
# A pool's worker gets threading's.
import sys
import threading

import gevent
from gevent import monkey

monkey.patch_all()
seen = []


def note(frame, event, arg):
    if event == 'call' and frame.f_code.co_filename == __file__:
        seen.append(frame.f_code.co_name)


def marked():
    pass


def from_before():
    gevent.sleep(0.01)
    marked()


def from_after():
    marked()


def work():
    pass


early = gevent.spawn(from_before)
gevent.sleep(0)
threading.settrace(note)
thread = threading.Thread(target=work)
thread.start()
thread.join()
late = gevent.spawn(from_after)
gevent.joinall([early, late])
sys.settrace(None)
print(seen)

del seen[:]
print(gevent.get_hub().threadpool.apply(work))
print(seen, sys.gettrace())

# prints:
# ['work', 'from_after', 'marked', 'marked']
# None
# ['work'] None
