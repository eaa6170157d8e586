# A native thread's first hub imports pprint while main imports it for its own. The import lock is gevent's by then,
# waiting for it needs a hub, and making that imports pprint ... Up to gevent 22.10 the patch has imported pprint.
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
# RecursionError maximum recursion depth exceeded
# hub
