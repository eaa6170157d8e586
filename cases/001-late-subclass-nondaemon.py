# /// case
# title = "Thread subclass defined before patch_all, not a daemon"
# topic = "late-patch"
# origin = "gevent/gevent#2011"
# shows = "up to 3.12 join times out on a finished thread and is_alive stays True; up to 3.11 LoopExit at shutdown"
# ///
"""The class inherits from the Thread of before the patch; nothing ever releases its
state lock.  Look at join and is_alive after the work is done, and at the exit."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    pass


monkey.patch_all()


def work():
    print("ran")


t = Worker(target=work)
t.start()
t.join(0.3)
print("alive", t.is_alive())
print("end of main")
