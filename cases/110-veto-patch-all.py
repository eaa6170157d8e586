# /// case
# title = "A subscriber vetoes patch_all as a whole"
# topic = "selective-patch"
# shows = "patch_all returns False and nothing at all is patched"
# ///
"""GeventWillPatchAllEvent comes before any module; refusing it stops everything."""
from gevent import events, monkey


def refuse(event):
    if isinstance(event, events.GeventWillPatchAllEvent):
        print("asked for time", event.will_patch_module("time"))
        raise events.DoNotPatch


events.subscribers.append(refuse)
print("returned", monkey.patch_all())
import threading
import time

print([monkey.is_module_patched(n) for n in ("threading", "time", "queue", "socket")])
t = threading.Thread(target=time.sleep, args=(0.05,))
t.start()
t.join()
print("alive", t.is_alive())
