"""The locks of logging and of handlers that were made before the patch are replaced."""
import logging
import sys
import threading

logging.basicConfig(format='%(message)s', stream=sys.stdout)
handler = logging.getLogger().handlers[0]
print(type(handler.lock).__module__)
from gevent import monkey
monkey.patch_all()
print(type(handler.lock).__name__, type(handler.lock._block).__module__)
logging.warning('through')

# prints:
# _thread
# _RLock gevent.thread
# through
