"""Switches as greenlet.settrace tells of them, and what gevent builds on it."""
import time

import gevent
import greenlet
from gevent import util

seen = []


def trace(event, args):
    seen.append(f'{event} {type(args[0]).__name__}>{type(args[1]).__name__}')


def killed():
    try:
        gevent.sleep(1)
    except ValueError:
        seen.append('caught')


print(greenlet.settrace(trace))
waiting = gevent.spawn(killed)
gevent.sleep(0)
waiting.kill(ValueError)
try:
    greenlet.greenlet(lambda: 1 / 0).switch()
except ZeroDivisionError:
    seen.append('raised')


def failing(event, args):
    raise KeyError(event)


print(greenlet.settrace(failing) is trace)
try:
    greenlet.greenlet(len).switch('')
except KeyError as error:
    print('the trace raised', error, greenlet.gettrace())
print('\n'.join(seen))


def busy():
    end = time.time() + 0.1
    while time.time() < end:
        pass


for options, body in (({}, len), ({}, gevent.sleep), ({'max_blocking_time': 1}, len),
                      ({'max_blocking_time': 0.05}, busy), ({'max_blocking_time': 0.05, 'hub_only': True}, busy)):
    try:
        with util.assert_switches(**options):
            body('') if body is len else body()
        print(options, 'switched')
    except AssertionError as error:
        print(options, type(error).__name__, str(error).split(' in ')[0])

# prints:
# None
# True
# the trace raised 'switch' None
# switch greenlet>Hub
# switch Hub>Greenlet
# switch Greenlet>Hub
# switch Hub>greenlet
# switch greenlet>Hub
# throw Hub>Greenlet
# caught
# switch Greenlet>Hub
# switch Hub>greenlet
# switch greenlet>greenlet
# throw greenlet>greenlet
# raised
# {} _FailedToSwitch To any greenlet
# {} switched
# {'max_blocking_time': 1} switched
# {'max_blocking_time': 0.05} _FailedToSwitch To any greenlet
# {'max_blocking_time': 0.05, 'hub_only': True} _FailedToSwitch To the hub
