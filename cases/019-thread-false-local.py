# /// case
# title = "threading.local under thread=False"
# topic = "thread-false"
# shows = "all greenlets of a thread share one set of thread-local values"
# ///
"""threading.local stays native, so it tells threads apart but not greenlets.  A second
greenlet sees what the first one stored."""
from gevent import monkey

monkey.patch_all(thread=False)
import threading
import gevent

data = threading.local()
data.user = "main"
seen = []


def request(user):
    data.user = user
    gevent.sleep(0.05)
    seen.append((user, data.user))


gevent.joinall([gevent.spawn(request, "ann"), gevent.spawn(request, "bob")])
t = threading.Thread(target=lambda: seen.append(hasattr(data, "user")))
t.start()
t.join()
print(seen, data.user)
