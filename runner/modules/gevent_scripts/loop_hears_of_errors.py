"""Who hears of what a callback raises: the loop's error handler; nobody of HubDestroyed itself, which ends the run."""
import io
import sys

import gevent
from gevent.core import loop as make_loop
from gevent.exceptions import HubDestroyed as Destroyed

hub = gevent.get_hub()
hub.exception_stream = None


class HubDestroyed(Exception):
    pass


class AnotherDestroyed(Destroyed):
    pass


def fail(error):
    raise error


for error in HubDestroyed('of the same name'), AnotherDestroyed(hub):
    hub.loop.run_callback(fail, error)
    gevent.sleep(0.01)
    print('went on after', type(error).__mro__[1].__name__)
loop = make_loop(default=False)
log = []
loop.run_callback(fail, Destroyed(hub))
loop.run_callback(log.append, 'dropped')
timer = loop.timer(0.01)
timer.start(log.append, 'timer')
loop.run()
print(log)
timer.stop()
loop = make_loop(default=False)
sys.stderr = told = io.StringIO()
timer = loop.timer(0.01)
loop.run_callback(fail, OSError('failed'))
loop.run_callback(log.append, 'next')
timer.start(log.append, 'timer')
print(loop.error_handler)
loop.run()
print(log, timer.active, told.getvalue().splitlines()[-1])


class Handler:
    def handle_error(self, context, kind, value, trace):
        print(type(context).__name__, kind.__name__, value, trace is not None)


for handler in Handler(), lambda *error: print(type(error[0]).__name__, error[1:3], error[3] is not None):
    loop.error_handler = handler
    loop.run_callback(fail, KeyError('x'))
    loop.run()
    print(log)
loop.handle_error(None, ValueError, 'told', None)

# prints:
# went on after Exception
# went on after HubDestroyed
# []
# None
# ['next'] True OSError: failed
# callback KeyError 'x' True
# ['next', 'timer']
# callback (<class 'KeyError'>, KeyError('x')) True
# ['next', 'timer']
# NoneType (<class 'ValueError'>, 'told') False
