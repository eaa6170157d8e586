# /// case
# title = "A subclass before patch_all(thread=False)"
# topic = "thread-false"
# origin = "gevent/gevent#2011"
# shows = "nothing of threading is touched: join and is_alive are right"
# ///
"""The remedy named in the report: leave threads alone.  The subclass stays an ordinary
native thread."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        print("ran")


monkey.patch_all(thread=False)

t = Worker()
t.start()
t.join(1)
print("alive", t.is_alive())
print("patched", monkey.is_module_patched("threading"), monkey.is_module_patched("time"))
