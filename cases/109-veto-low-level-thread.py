# /// case
# title = "A subscriber vetoes _thread but not threading"
# topic = "selective-patch"
# shows = "threads are greenlets, yet _thread keeps the native lock and start function"
# ///
"""The two modules are patched one by one.  threading has what it needs from its own
patch; code that uses _thread directly stays native."""
from gevent import events, monkey


def refuse(event):
    if isinstance(event, events.GeventWillPatchModuleEvent) and event.module_name == "_thread":
        raise events.DoNotPatch


events.subscribers.append(refuse)
print("returned", monkey.patch_all())
import _thread
import threading

here = _thread.get_ident()
same = []
t = threading.Thread(target=lambda: same.append(_thread.get_ident() == here))
t.start()
t.join()
print("same native thread", same, "alive", t.is_alive())
print("locks differ", _thread.allocate_lock is not threading.Lock)
print("_thread patched", monkey.is_module_patched("_thread"))
