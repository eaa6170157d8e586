# /// case
# title = "gevent's monitoring thread sees who keeps the hub from running"
# topic = "greenlets"
# origin = "gevent/gevent#1665"
# shows = "a native sleep is reported with its greenlet, a patched one is not"
# ///
"""The thread is told of switches by greenlet.settrace, and looks every max_blocking_time whether there were any."""
import io

import gevent
from gevent import events, monkey

native_sleep = monkey.get_original("time", "sleep")
monkey.patch_all()
import time

gevent.config.monitor_thread = True
gevent.config.max_blocking_time = 0.2
gevent.get_hub().exception_stream = io.StringIO()
reported = []


def listen(event):
    if isinstance(event, events.EventLoopBlocked):
        reported.append(event.greenlet.name)


events.subscribers.append(listen)


def work(name, sleep):
    gevent.getcurrent().name = name
    sleep(0.7)


for name, sleep in (("patched", time.sleep), ("native", native_sleep)):
    gevent.joinall([gevent.spawn(work, name, sleep)])
print(sorted(set(reported)))
text = gevent.get_hub().exception_stream.getvalue()
print("appears to be blocked" in text, "work" in text)
gevent.get_hub().periodic_monitoring_thread.kill()
