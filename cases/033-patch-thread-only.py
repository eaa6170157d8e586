# /// case
# title = "patch_thread without patch_time"
# topic = "selective-patch"
# shows = "threads are greenlets but time.sleep is native: sleeps add up one after another"
# ///
"""Each thread's sleep stops the whole native thread, so the second starts only when the
first has slept to its end."""
from gevent import monkey

monkey.patch_thread()
import threading
import time

order = []


def work(name):
    order.append(name + " sleeps")
    time.sleep(0.1)
    order.append(name + " wakes")


threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, [t.is_alive() for t in threads])
