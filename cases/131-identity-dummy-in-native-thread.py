# /// case
# title = "current_thread() in a native thread made behind threading's back"
# topic = "identity"
# origin = "gevent/gevent#514"
# shows = "a _DummyThread there too: threading does not know the pool's workers"
# ///
"""The workers of gevent's threadpool are native and not Thread objects.  What they ask
about themselves is answered by a dummy."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading


def look():
    me = threading.current_thread()
    return type(me).__name__, me is threading.main_thread(), me.daemon, me.is_alive()


print(gevent.get_hub().threadpool.apply(look))
print(type(threading.current_thread()).__name__)
