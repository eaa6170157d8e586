"""A thread made before the patch cannot start after it; 25.4 and later say why."""
# pairs: py3.13-gevent26.5 py3.14-gevent25.9
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
# 'Must be a gevent thread handle' False
