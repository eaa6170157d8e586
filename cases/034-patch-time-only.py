# /// case
# title = "patch_time alone, with native threads"
# topic = "selective-patch"
# shows = "threads are real; their sleep goes through a hub of their own"
# ///
"""Only time.sleep is gevent's.  Look at which native threads the hubs belong to."""
from gevent import monkey

monkey.patch_time()
import threading
import time
import gevent

hubs = [gevent.get_hub()]


def work():
    time.sleep(0.05)
    hubs.append(gevent.get_hub())


t = threading.Thread(target=work)
t.start()
t.join()
print("alive", t.is_alive())
print("own hub", hubs[1] is not hubs[0])
print("threading patched", monkey.is_module_patched("threading"))
