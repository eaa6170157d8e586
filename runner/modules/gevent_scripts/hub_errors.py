"""Errors in callbacks are reported; system errors go to the main greenlet."""
import sys

import gevent

hub = gevent.get_hub()
hub.loop.run_callback(lambda: 1 / 0)
gevent.spawn_raw(lambda: 1 / 0)
gevent.sleep(0.001)


def interrupt():
    raise KeyboardInterrupt


try:
    gevent.spawn(interrupt).join()
except KeyboardInterrupt:
    print('interrupted')
try:
    gevent.spawn(sys.exit, 3).join()
except SystemExit as error:
    print('exit', error.code)


def callback():
    try:
        gevent.sleep(0.001)
    except AssertionError as error:
        print(type(error).__name__, error)


hub.loop.run_callback(callback)
gevent.sleep(0.001)
hub.handle_error = lambda context, kind, value, trace: print('own handler', kind.__name__)
gevent.spawn(lambda: 1 / 0).join()
del hub.handle_error
hub.exception_stream = None
gevent.spawn(lambda: 1 / 0).join()
print('silent')

# prints:
# interrupted
# exit 3
# BlockingSwitchOutError Impossible to call blocking function in the event loop callback
# own handler ZeroDivisionError
# silent
