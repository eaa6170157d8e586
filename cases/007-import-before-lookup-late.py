# /// case
# title = "threading imported before the patch, its names looked up after it"
# topic = "late-patch"
# origin = "gevent/gevent#63"
# shows = "an early import alone does no harm as long as names are read from the module late"
# ///
"""Only the moment of the lookup counts: threading.Thread is read after the patch has
rewritten the module, so this is as good as patching first."""
import threading
import time
from gevent import monkey

monkey.patch_all()
order = []


def work(name, pause):
    time.sleep(pause)
    order.append(name)


threads = [threading.Thread(target=work, args=("slow", 0.2)), threading.Thread(target=work, args=("fast", 0.1))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, [t.is_alive() for t in threads])
