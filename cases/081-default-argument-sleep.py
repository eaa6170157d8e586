# /// case
# title = "time.sleep as a default argument"
# topic = "captured-names"
# shows = "the default is taken when def runs, so before the patch it is the native sleep"
# ///
"""Not an import, but a capture all the same."""
import time
from gevent import monkey


def pause(seconds, sleep=time.sleep):
    sleep(seconds)


monkey.patch_all()
import gevent

order = []
g = gevent.spawn(order.append, "greenlet")
pause(0.05)
order.append("default")
pause(0.05, time.sleep)
order.append("passed in")
print(order)
