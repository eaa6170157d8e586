# /// case
# title = "patch_all(), then patch_all(thread=False)"
# topic = "nested-patch"
# shows = "the second call warns and takes nothing back"
# ///
"""Arguments only ever add: threads stay patched."""
import warnings
from gevent import monkey

monkey.patch_all()
import threading

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print("returned", monkey.patch_all(thread=False))
print([w.category.__name__ for w in caught], monkey.is_module_patched("threading"))
t = threading.Thread(target=print, args=("ran",))
t.start()
t.join()
print("alive", t.is_alive())
