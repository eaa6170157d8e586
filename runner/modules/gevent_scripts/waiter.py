"""A Waiter keeps what comes early, and serves one greenlet."""
import gevent
from gevent.hub import Waiter

hub = gevent.get_hub()
w = Waiter()
hub.loop.run_callback(w.switch, 'hello')
print(w.get())
w = Waiter()
w.switch('early')
print(w.ready(), w.successful(), w.get())
w = Waiter()
w.throw(ValueError('thrown'))
try:
    w.get()
except ValueError as error:
    print(error)
w = Waiter()
gevent.spawn(w.get)
gevent.sleep(0)
try:
    w.get()
except AssertionError as error:
    print(type(error).__name__)
try:
    w.switch(1)
except AssertionError as error:
    print(error)

# prints:
# hello
# True True early
# thrown
# ConcurrentObjectUseError
# Can only use Waiter.switch method from the Hub greenlet
