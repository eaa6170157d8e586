"""os.kill as a callback of the loop: from 3.11 on it runs the handler itself, whose exception is the callback's."""
# pairs: py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
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
# prints:
# slept
