# The first hub of a process imports pprint, unless an earlier patch did (up to gevent 22.10); reading the file gives
# the GIL away, and a thread that was woken before gets in.
import sys
import threading

import gevent

event = threading.Event()


def work():
    event.wait()
    print('thread')


t = threading.Thread(target=work)
t.start()
print('pprint' in sys.modules)
event.set()
gevent.get_hub()
print('pprint' in sys.modules)
t.join()
# prints:
# False
# thread
# True
