# The Cython that gevent 22.10 is built with for CPython 3.10 does not close its classes.
# pairs: py3.10-gevent22.10
from gevent import monkey; monkey.patch_all()
import datetime
import threading
import gevent.event
told = []
wait = threading.Event.wait
threading.Event.wait = lambda self, timeout=None: told.append(timeout) or wait(self, timeout)
print(threading.Event().wait(0.01), told)
gevent.Greenlet.extra = 1
print(gevent.spawn(len, '').extra)
try:
    datetime.timedelta.max = 1
except TypeError as error:
    print(error)
# prints:
# False [0.01]
# 1
# cannot set 'max' attribute of immutable type 'datetime.timedelta'
