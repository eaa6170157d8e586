# The CPU's time stands still while everybody waits; what a join raised is noted by the class's own name.
import threading
import time

import gevent

begun = time.process_time()
time.sleep(0.2)
gevent.sleep(0.2)
print(round(time.process_time() - begun, 1))
busy = time.monotonic() + 0.2
while time.monotonic() < busy:
    pass
print(round(time.process_time() - begun, 1))

greenlet = gevent.spawn(gevent.sleep, 0.2)
gevent.sleep(0)


def join_elsewhere():
    try:
        greenlet.join(timeout=1)
    except Exception as error:
        print(type(error).__name__, type(error).__module__)


thread = threading.Thread(target=join_elsewhere)
thread.start()
thread.join()
# prints:
# 0.0
# 0.2
# error greenlet
