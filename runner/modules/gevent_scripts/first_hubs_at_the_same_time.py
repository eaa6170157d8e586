# A native thread makes its first hub while main makes its own, and both import pprint for it. That takes less than the
# interval after which the GIL changes hands, so the second finds it loaded. Real pairs lose this race now and then: the
# import lock is gevent's by then, waiting for it needs a hub, and making that imports pprint ...
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import threading
import time

from gevent import monkey
import gevent

event = threading.Event()


def work():
    event.wait()
    try:
        time.sleep(0.1)
        print('slept')
    except RecursionError as error:
        print(type(error).__name__, error)


t = threading.Thread(target=work)
t.start()
monkey.patch_thread()
monkey.patch_time()
event.set()
gevent.get_hub()
print('hub')
gevent.sleep(0.3)
# prints:
# hub
# slept
