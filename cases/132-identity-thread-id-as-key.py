# /// case
# title = "A registry that is keyed by ident"
# topic = "identity"
# origin = "bonnierpolska/devourer#1"
# shows = "entries made before the patch are not found again after it"
# ///
"""Many libraries keep state per threading.get_ident().  Main stored its own before the
patch and cannot see it any more."""
import threading
from gevent import monkey

registry = {threading.get_ident(): "main's connection"}
monkey.patch_all()
import gevent


def connection():
    return registry.setdefault(threading.get_ident(), "new connection %d" % len(registry))


print(connection())
g = gevent.spawn(connection)
g.join()
print(g.value, len(registry))
