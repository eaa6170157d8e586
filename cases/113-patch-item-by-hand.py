# /// case
# title = "patch_item and get_original"
# topic = "selective-patch"
# shows = "any attribute can be patched; the first original is kept for good"
# ///
"""patch_item saves what it replaces, once: patching again does not overwrite it."""
import time
from gevent import monkey

native = time.sleep
calls = []
monkey.patch_item(time, "sleep", lambda s: calls.append(("first", s)))
time.sleep(9)
monkey.patch_item(time, "sleep", lambda s: calls.append(("second", s)))
time.sleep(8)
print(calls)
print("original kept", monkey.get_original("time", "sleep") is native)
print(monkey.is_object_patched("time", "sleep"), monkey.is_object_patched("time", "time"))
print("unpatched name", monkey.get_original("time", "time") is time.time)
