# /// case
# title = "Thread finished before the patch"
# topic = "late-patch"
# shows = "a thread that was joined before the patch stays finished; it can be joined again"
# ///
"""Everything that could go wrong happens at start and at the end: here both lie before
the patch."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        print("ran")


t = Worker()
t.start()
t.join()
monkey.patch_all()
t.join()
print("alive", t.is_alive(), "ident kept", t.ident is not None)
try:
    t.start()
except RuntimeError as e:
    print(e)
