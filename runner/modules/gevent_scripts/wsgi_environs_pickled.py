"""The environments of pywsgi become dictionaries when they are copied or pickled."""
import copy
import pickle

from gevent.pywsgi import Environ, WSGISecureEnviron

for kind in (Environ, WSGISecureEnviron):
    environ = kind(REMOTE_ADDR='here', SECRET='word')
    for twin in (pickle.loads(pickle.dumps(environ)), copy.copy(environ), copy.deepcopy(environ), environ.copy()):
        print(type(twin).__name__, twin == environ)
    print(str(environ))
try:
    Environ().extra = 1
except AttributeError as error:
    print(error)

# prints:
# dict True
# dict True
# dict True
# Environ True
# {'REMOTE_ADDR': 'here', 'SECRET': 'word'}
# dict True
# dict True
# dict True
# WSGISecureEnviron True
# {'REMOTE_ADDR': 'here', (hidden keys: 1)}
# 'Environ' object has no attribute 'extra'
# prints on py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# dict True
# dict True
# dict True
# Environ True
# {'REMOTE_ADDR': 'here', 'SECRET': 'word'}
# dict True
# dict True
# dict True
# WSGISecureEnviron True
# {'REMOTE_ADDR': 'here', (hidden keys: 1)}
# 'Environ' object has no attribute 'extra' and no __dict__ for setting new attributes
