"""A thread made before the patch cannot start after it, and 24.11 does not say why."""
# pairs: py3.13-gevent24.11
import threading
from gevent import monkey

t = threading.Thread(target=print, args=('ran',))
monkey.patch_all()
try:
    t.start()
except AssertionError as error:
    print(repr(str(error)), t.is_alive())
import gevent
gevent.sleep(0.01)

# prints:
# '' False
