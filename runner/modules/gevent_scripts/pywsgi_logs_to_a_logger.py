"""A line goes to a logger without its end, and whatever else it ends with."""
import logging
import sys

from gevent.pywsgi import LoggingLogAdapter
from gevent.pywsgi import SecureEnviron
from gevent.pywsgi import WSGIServer

logging.basicConfig(stream=sys.stdout, format='%(levelname)s[%(message)s]')
adapter = LoggingLogAdapter(logging.getLogger('access'), logging.WARNING)
for line in ('one\n', 'two  .\n\n', '', 'three'):
    adapter.write(line)
adapter.writelines(['four\n', 'five'])
print(adapter.name, adapter.flush(), hasattr(adapter, '__dict__'))

environ = SecureEnviron(key='value', other='secret')
environ.whitelist_keys = ('key',)
print(environ, environ.secure_repr, type(environ.copy()).__name__, hasattr(environ, '__dict__'))
try:
    environ.anything = 1
except AttributeError:
    print('no other attributes')
# prints:
# WARNING[one]
# WARNING[two  .
# ]
# WARNING[]
# WARNING[three]
# WARNING[four]
# WARNING[five]
# access None True
# {'key': 'value', 'other': '<MASKED>'} True SecureEnviron False
# no other attributes
