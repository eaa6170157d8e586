# /// case
# title = "An atexit function that sleeps"
# topic = "daemon-exit"
# shows = "daemon threads and greenlets go on while atexit waits in the hub"
# ///
"""The patched sleep runs the hub, also at exit; what is due by then still happens."""
from gevent import monkey

monkey.patch_all()
import atexit
import gevent
import threading
import time


def last():
    print("atexit begins")
    time.sleep(0.2)
    print("atexit ends")


def work():
    time.sleep(0.1)
    print("daemon wakes")
    time.sleep(0.5)
    print("never printed")


atexit.register(last)
threading.Thread(target=work, daemon=True).start()
gevent.spawn_later(0.15, print, "greenlet runs")
print("main ends")
