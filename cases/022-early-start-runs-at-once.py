# /// case
# title = "A short thread is over when start() returns"
# topic = "early-patch"
# shows = "is_alive is already False right after start, since start waits cooperatively"
# ///
"""start() waits until the thread has begun; under the patch that wait enters the hub,
which runs the thread until it blocks.  One that never blocks is then finished."""
from gevent import monkey

monkey.patch_all()
import threading
import time

order = []


def short():
    order.append("short ran")


def blocking():
    order.append("blocking ran")
    time.sleep(0.05)


for target in (short, blocking):
    t = threading.Thread(target=target)
    t.start()
    order.append(("start returned", t.is_alive()))
    t.join()
print(order)
