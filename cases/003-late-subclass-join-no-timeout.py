# /// case
# title = "A late subclass joined without a timeout"
# topic = "late-patch"
# origin = "gevent/gevent#2010"
# shows = "up to 3.12 join itself raises LoopExit; afterwards is_alive is False, but still True on 3.8"
# ///
"""join() waits for a lock that nobody can release and the hub runs dry.  Look at what
is_alive says before and after the join that failed."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    def run(self):
        print("ran")


monkey.patch_all()
from gevent.exceptions import LoopExit

t = Worker()
t.start()
print("before join", t.is_alive())
try:
    t.join()
except LoopExit:
    print("join raised LoopExit")
print("after join", t.is_alive())
