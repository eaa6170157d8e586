# /// case
# title = "Remedy: make locks when they are first used"
# topic = "remedies"
# origin = "gevent/gevent#798"
# shows = "the frozen program of the contended old Lock runs when the lock is made after the patch"
# ///
"""A cached property in place of a module-level lock."""
import threading
import time
from gevent import monkey


class Shared:
    _lock = None

    @property
    def lock(self):
        if self._lock is None:
            self._lock = threading.Lock()
        return self._lock


shared = Shared()
monkey.patch_all()


def work(name):
    with shared.lock:
        print(name, "inside")
        time.sleep(0.05)
    print(name, "outside")


threads = [threading.Thread(target=work, args=(n,)) for n in ("first", "second")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("alive", [t.is_alive() for t in threads])
