# /// case
# title = "from threading import local before the patch"
# topic = "captured-names"
# origin = "gevent/gevent#24"
# shows = "objects of the captured class are shared by all greenlets"
# ///
"""A class that derives from the captured local is shared too; what matters is the base,
not when the object is made."""
from threading import local
from gevent import monkey

monkey.patch_all()
import gevent
import threading


class Context(local):
    user = "nobody"


class NewContext(threading.local):
    user = "nobody"


for cls in (Context, NewContext):
    context = cls()
    context.user = "main"
    seen = []
    gevent.spawn(lambda: seen.append(context.user)).join()
    print(cls.__name__, seen, context.user)
