# /// case
# title = "What a thread sees of main after main has ended"
# topic = "daemon-exit"
# shows = "a join of the main thread from another thread returns when main has ended"
# ///
"""The patched shutdown marks the main thread as finished for those that join it."""
from gevent import monkey

monkey.patch_all()
import threading
import time


def work():
    main = threading.main_thread()
    print("before", main.is_alive())
    main.join()
    print("joined main", main.is_alive())
    time.sleep(0.05)
    print("later", main.is_alive())


t = threading.Thread(target=work)
t.start()
time.sleep(0.1)
print("main ends")
