# /// case
# title = "patch_all(thread=False), then patch_all()"
# topic = "nested-patch"
# shows = "the second call adds what was left out, warns, and is a late patch for threads"
# ///
"""A library patches without threads, the application patches again with them.  Classes
made in between are late subclasses."""
import warnings
from gevent import monkey

monkey.patch_all(thread=False)
import threading


class Between(threading.Thread):
    def run(self):
        print("ran")


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    monkey.patch_all()
for w in caught:
    print(w.category.__name__, str(w.message).split(" will ")[0])
t = Between(daemon=True)
t.start()
t.join(0.2)
print("alive", t.is_alive())
