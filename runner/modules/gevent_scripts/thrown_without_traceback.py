"""Type and value thrown into a greenlet that never ran: the hub's handler, which takes a traceback too, isn't told."""
import gevent

g = gevent.spawn(print, 'never')
try:
    g.throw(ValueError, ValueError('thrown'))
except TypeError as error:
    print('handle_error() missing 1 required positional argument' in str(error))
print(repr(g.exception), g.ready(), g.exc_info)
try:
    g.get()
except ValueError as error:
    print(error)

# prints:
# True
# ValueError('thrown') True (<class 'ValueError'>, ValueError('thrown'), None)
# thrown
