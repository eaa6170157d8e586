# /// case
# title = "Thread subclass defined before patch_all, daemon"
# topic = "late-patch"
# origin = "gevent/gevent#2011"
# shows = "up to 3.12 is_alive stays True, but a daemon is not waited for and the exit is clean"
# ///
"""The same as 001 with daemon=True: no error anywhere, yet a thread that has
finished says it is alive for ever."""
import threading
from gevent import monkey


class Worker(threading.Thread):
    pass


monkey.patch_all()


def work():
    print("ran")


t = Worker(target=work, daemon=True)
t.start()
t.join(0.3)
print("alive", t.is_alive())
print("end of main")
