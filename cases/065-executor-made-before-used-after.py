# /// case
# title = "An executor made before the patch, first used after it"
# topic = "pools"
# origin = "eventlet/eventlet#508"
# shows = "its worker greenlet waits in the old native queue and freezes the program"
# ///
"""No worker exists until the first submit, so it is made under the patch: a greenlet.
But its work queue is of before, and get() there is a native wait."""
import time
from concurrent.futures import ThreadPoolExecutor
from gevent import monkey

executor = ThreadPoolExecutor(max_workers=1)
monkey.patch_all()


def work(n):
    time.sleep(0.05)
    return n + 1


future = executor.submit(work, 1)
print("submitted")
print("result", future.result(timeout=1))
