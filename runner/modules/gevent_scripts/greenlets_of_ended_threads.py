"""A native thread takes its greenlets along: those that started are dead, and none can be switched to."""
import threading
import time

import gevent
import greenlet

left = {}


def work():
    left['hub'] = gevent.get_hub()
    left['sleeping'] = gevent.spawn(gevent.sleep, 1)
    left['not started'] = greenlet.greenlet(print)
    gevent.sleep(0.01)
    left['main'] = greenlet.getcurrent()


native = threading.Thread(target=work)
native.start()
native.join()
time.sleep(0.01)
for name, each in left.items():
    try:
        each.switch()
    except greenlet.error as error:
        print(name, each.dead, bool(each), error)
print(left['sleeping'].ready(), left['sleeping'].successful(), left['sleeping'].join())

# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# prints:
# hub True False cannot switch to a different thread (which happens to have exited)
# sleeping True True cannot switch to a different thread (which happens to have exited)
# not started False False cannot switch to a different thread (which happens to have exited)
# main True False cannot switch to a different thread (which happens to have exited)
# True False None
