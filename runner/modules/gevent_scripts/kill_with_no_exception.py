"""A greenlet that has not started, killed with what is no exception: gevent said so on stdout until 22.10."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
import sys

import gevent

sys.stderr = open('/dev/null', 'w')
print(gevent.spawn(gevent.sleep, 1).kill(5))
try:
    print(gevent.spawn(gevent.sleep, 1).throw(5))
except BaseException as error:
    print(type(error).__name__, error)
# prints:
# RANDOM CRAP (<class 'int'>, 5, None)
# None
# RANDOM CRAP (<class 'int'>, 5, None)
# None
