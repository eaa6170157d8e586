# /// case
# title = "patch_all between two subclasses"
# topic = "nested-patch"
# shows = "two classes of one module, one old and one new, side by side"
# ///
"""The same program text above and below the patch: only the second class is whole."""
import threading
from gevent import monkey


class Above(threading.Thread):
    pass


monkey.patch_all()


class Below(threading.Thread):
    pass


for cls in (Above, Below):
    t = cls(target=print, args=(cls.__name__, "ran"), daemon=True)
    t.start()
    t.join(0.2)
    print(cls.__name__, t.is_alive(), issubclass(cls, threading.Thread))
