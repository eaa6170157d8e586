# /// case
# title = "Remedy: find out that it is too late"
# topic = "remedies"
# origin = "DataDog/dd-trace-py#1192"
# shows = "a look at the running threads and captured names tells what the patch would miss"
# ///
"""A program can look before it patches, and leave it."""
import threading
from threading import Thread
from gevent import monkey

gate = threading.Lock()
gate.acquire()
t = threading.Thread(target=gate.acquire, daemon=True)
t.start()


def problems():
    if threading.active_count() > 1:
        yield "%d other thread(s) running" % (threading.active_count() - 1)
    if Thread is threading.Thread:
        yield "Thread is captured"


found = list(problems())
print(found)
if not found:
    monkey.patch_all()
print("patched", monkey.is_module_patched("threading"))
gate.release()
t.join()
print("alive", t.is_alive())
