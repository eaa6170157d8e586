# /// case
# title = "The main thread joined from a greenlet and from a thread"
# topic = "greenlets"
# shows = "both wake when main ends: the patched shutdown releases those who wait for main"
# ///
"""Natively a thread may join the main thread; the patch arranges the same for greenlets."""
from gevent import monkey

monkey.patch_all()
import gevent
import threading
import time

main = threading.main_thread()


def wait_for(name):
    main.join()
    print(name, "saw main end", main.is_alive())


t = threading.Thread(target=wait_for, args=("thread",))
t.start()
g = gevent.spawn(wait_for, "greenlet")
time.sleep(0.05)
print("main ends", t.is_alive(), g.dead)
