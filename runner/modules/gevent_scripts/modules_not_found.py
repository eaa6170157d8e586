"""Modules that gevent once had, or never: not found, as anywhere."""
import gevent

for name in ('gevent.coros', 'gevent.wsgi', 'gevent.httplib', 'gevent.event.pool', 'greenlet.coros'):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error)
__import__('gevent.hub', fromlist=['no_such_name', 'Hub'])
try:
    from gevent import coros
except ImportError as error:
    print(str(error).split(' (')[0])

# prints:
# No module named 'gevent.coros'
# No module named 'gevent.wsgi'
# No module named 'gevent.httplib'
# No module named 'gevent.event.pool'; 'gevent.event' is not a package
# No module named 'greenlet.coros'
# cannot import name 'coros' from 'gevent'
