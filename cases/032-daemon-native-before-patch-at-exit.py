# /// case
# title = "A native daemon thread that runs over the patch and the exit"
# topic = "daemon-exit"
# shows = "main ends without waiting; nothing is printed of the thread's end"
# ///
"""The thread was started before the patch, is a daemon and waits natively: the process
ends over its head."""
import threading
from gevent import monkey

gate = threading.Lock()
gate.acquire()


def work():
    gate.acquire()
    print("never printed")


t = threading.Thread(target=work, daemon=True)
t.start()
monkey.patch_all()
print("main ends", t.is_alive(), t.daemon)
