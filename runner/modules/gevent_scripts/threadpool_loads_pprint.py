"""gevent.threadpool takes gevent.util along, and that pprint: the first hub has none of it left to import."""
import sys

import gevent

print('gevent.util' in sys.modules, 'pprint' in sys.modules)
import gevent.threadpool

print('gevent.util' in sys.modules, 'pprint' in sys.modules)

# prints:
# False False
# True True
