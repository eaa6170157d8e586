# /// case
# title = "An executor used before the patch and again after it"
# topic = "pools"
# shows = "the native worker serves it still, but who waits is not told: the timeout passes; from 3.13 on it hangs"
# ///
"""The worker thread waits in the old queue when the patch comes.  The new future's lock is
gevent's, and a native thread without a hub cannot wake its waiter."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from gevent import monkey

gate = threading.Lock()
executor = ThreadPoolExecutor(max_workers=1)
print("before", executor.submit(gate.acquire).result())
monkey.patch_all()
import gevent

future = executor.submit(gate.acquire)
gevent.spawn_later(0.1, gate.release)
start = time.monotonic()
print("after", future.result(timeout=0.5))
print("woken at once", time.monotonic() - start < 0.4)
