# The first hub of a process imports pprint, unless an earlier patch did (up to gevent 22.10), and from CPython 3.10 to
# 3.13 that imports inspect: long enough for a thread that was woken before to get the GIL.
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
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
