# /// case
# title = "A contended Lock made before the patch freezes the program"
# topic = "sync-objects"
# origin = "gevent/gevent#798"
# shows = "the waiting thread stops the only native thread: a hang"
# ///
"""The first thread sleeps with the lock held; the second one's acquire is a native wait
that never lets the first one wake."""
import threading
import time
from gevent import monkey

lock = threading.Lock()
monkey.patch_all()


def work(name):
    with lock:
        print(name, "inside")
        time.sleep(0.1)
    print(name, "outside")


threads = [threading.Thread(target=work, args=(n,)) for n in ("first", "second")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("never printed")
