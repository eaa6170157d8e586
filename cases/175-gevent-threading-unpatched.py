# /// case
# title = "gevent.threading.Thread without a patch"
# topic = "greenlets"
# origin = "gevent/gevent#1435"
# shows = "up to 3.12 its start never returns: the native thread underneath is no greenlet to be linked"
# ///
"""The class is made for a patched module.  In an unpatched one it starts a native thread
that fails before it can say that it has started."""
import gevent
from gevent import threading


def work():
    print("never printed")


t = threading.Thread(target=work, daemon=True)
print("starting")
t.start()
print("never printed either")
