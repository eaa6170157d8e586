"""When the interpreter goes, greenlet does not say which one is the current one, since 3.5."""
# left out under AddressSanitizer: its frames keep what has died
from gevent import monkey
monkey.patch_all()
import atexit
import sys
import threading

import gevent
import greenlet

refuses = tuple(map(int, greenlet.__version__.split('.')[:2])) >= (3, 5)


class Resource:
    def __del__(self):
        for ask in (greenlet.getcurrent, threading.current_thread,
                    lambda: gevent.sleep(0), lambda: gevent.spawn(print)):
            try:
                ask()
                print('as ever', not refuses)
            except RuntimeError as error:
                print('as ever', refuses and str(error) == 'greenlet is being finalized')
        print(type(gevent.get_hub()).__name__, threading.get_ident() != 0, sys.is_finalizing())


atexit.register(lambda: print(type(greenlet.getcurrent()).__name__, sys.is_finalizing()))
gevent.sleep(0)
last = Resource()

# prints:
# greenlet False
# as ever True
# as ever True
# as ever True
# as ever True
# Hub True True
