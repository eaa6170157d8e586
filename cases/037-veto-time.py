# /// case
# title = "A subscriber vetoes one module half-way through patch_all"
# topic = "selective-patch"
# shows = "threading is patched, time is not, and patch_all still returns True"
# ///
"""gevent.events lets a subscriber refuse a single module.  The rest goes on: the threads
are greenlets, and their time.sleep stops them all."""
from gevent import events, monkey


def refuse(event):
    if isinstance(event, events.GeventWillPatchModuleEvent) and event.module_name == "time":
        print("refusing", event.module_name)
        raise events.DoNotPatch


events.subscribers.append(refuse)
print("returned", monkey.patch_all())
import threading
import time

print(monkey.is_module_patched("threading"), monkey.is_module_patched("time"))
order = []


def work(name):
    order.append(name + " in")
    time.sleep(0.05)
    order.append(name + " out")


threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
