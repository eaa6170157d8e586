# /// case
# title = "Remedy: move the patch above the class"
# topic = "remedies"
# origin = "gevent/gevent#2011"
# shows = "the late subclass of 001 made right by moving two lines"
# ///
"""Nothing but the place of the patch differs from case 001."""
from gevent import monkey

monkey.patch_all()
import threading


class Worker(threading.Thread):
    pass


def work():
    print("ran")


t = Worker(target=work)
t.start()
t.join(0.3)
print("alive", t.is_alive())
print("end of main")
