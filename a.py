import sys
from gevent.events import subscribers
before = set(sys.modules)
