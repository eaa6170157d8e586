"""os.kill as a callback of the loop: until 3.10 no handler runs in it, but in gevent's own look at signals, from where
what it raises goes to the main greenlet.
"""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
import os
import signal
import sys

import gevent


class Stop(BaseException):
    pass


def handler(number, frame):
    raise Stop('now')


sys.stderr = open('/dev/null', 'w')
signal.signal(signal.SIGHUP, handler)
timer = gevent.get_hub().loop.timer(0.05)
timer.start(os.kill, os.getpid(), signal.SIGHUP)
try:
    gevent.sleep(0.2)
    print('slept')
except Stop as stop:
    print('main got it', stop)
callback = gevent.get_hub().loop.run_callback(lambda: os.kill(os.getpid(), signal.SIGHUP))
gevent.sleep(0.01)
print('the function got it')
# prints:
# main got it now
# the function got it
