# /// case
# title = "A captured _thread.start_new_thread makes a real thread"
# topic = "captured-names"
# origin = "python-zk/kazoo#12"
# shows = "a native thread beside the hub, with a foreign ident"
# ///
"""The low-level function taken before the patch starts a native thread; the one taken
after it starts a greenlet in the same native thread."""
from _thread import allocate_lock, get_ident, start_new_thread
import time
from gevent import monkey

monkey.patch_all()
import _thread

here = get_ident()
ready = allocate_lock()
ready.acquire()
seen = []


def work(name):
    seen.append((name, get_ident() == here))
    if ready.locked():
        ready.release()


start_new_thread(work, ("captured",))
ready.acquire()
ready.release()
_thread.start_new_thread(work, ("patched",))
time.sleep(0.1)
print(seen)
