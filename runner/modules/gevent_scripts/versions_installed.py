"""importlib.metadata and importlib.util: what is there; modules of other systems are not found."""
import importlib.metadata
import importlib.util

import gevent

print(importlib.metadata.version('gevent') == gevent.__version__, importlib.metadata.version('greenlet') > '1')
try:
    importlib.metadata.version('no-such-thing')
except importlib.metadata.PackageNotFoundError as error:
    print(type(error).__mro__[1].__name__, 'no-such-thing' in str(error))
print([importlib.util.find_spec(name) is not None
       for name in ('gevent', 'gevent.monkey', 'threading', 'xmlrpc', 'no_such_thing')])
print(importlib.util.find_spec('wsgiref').name)
for name in ('msvcrt', 'winreg', 'no_such_thing'):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error)

# prints:
# True True
# ModuleNotFoundError True
# [True, True, True, True, False]
# wsgiref
# No module named 'msvcrt'
# No module named 'winreg'
# No module named 'no_such_thing'
