# /// case
# title = "A running native thread meets the patched sleep"
# topic = "late-patch"
# origin = "gevent/gevent#1780"
# shows = "time.sleep in the old thread makes a second hub, in that thread"
# ///
"""The thread was started before the patch and calls time.sleep after it: it finds the new
function, which waits in a hub of its own."""
import threading
import time
from gevent import monkey

gate = threading.Lock()
gate.acquire()
hubs = []


def work():
    gate.acquire()
    import gevent

    time.sleep(0.1)
    hubs.append(gevent.get_hub())


t = threading.Thread(target=work)
t.start()
monkey.patch_all()
import gevent

main_hub = gevent.get_hub()

gate.release()
t.join()
print("slept in another hub", hubs[0] is not main_hub)
print("alive", t.is_alive())
