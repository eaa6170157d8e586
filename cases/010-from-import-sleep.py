# /// case
# title = "from time import sleep before the patch"
# topic = "captured-names"
# origin = "gevent/gevent#112"
# shows = "the captured sleep stops every greenlet of the thread"
# ///
"""The captured name is the native sleep: nothing else runs while it lasts.  With
time.sleep, which is looked up late, the other greenlet gets its turn."""
import time
from time import sleep
from gevent import monkey

monkey.patch_all()
import gevent

order = []
g = gevent.spawn(order.append, "greenlet")
sleep(0.1)
order.append("after captured sleep")
time.sleep(0.1)
order.append("after time.sleep")
print(order)
