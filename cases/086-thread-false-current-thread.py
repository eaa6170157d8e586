# /// case
# title = "current_thread() in greenlets under thread=False"
# topic = "thread-false"
# shows = "every greenlet of the main thread says that it is MainThread"
# ///
"""threading knows native threads only: the greenlets share one name and one ident."""
from gevent import monkey

monkey.patch_all(thread=False)
import gevent
import threading

seen = []


def look():
    seen.append((threading.current_thread().name, threading.get_ident() == threading.main_thread().ident))


gevent.joinall([gevent.spawn(look), gevent.spawn(look)])
t = threading.Thread(target=look, name="native")
t.start()
t.join()
print(seen)
