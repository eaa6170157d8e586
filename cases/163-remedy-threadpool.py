# /// case
# title = "Remedy: give the work to gevent's threadpool"
# topic = "remedies"
# shows = "no Thread object, so nothing to be late; native work that does not stop the hub"
# ///
"""The run method of a late class is called in a pool worker in place of start and join."""
import threading
import gevent
from gevent import monkey


class Worker(threading.Thread):
    result = None

    def run(self):
        self.result = sum(range(1000))


monkey.patch_all()
w = Worker()
job = gevent.get_hub().threadpool.spawn(w.run)
job.get(timeout=2)
print("result", w.result, "ready", job.ready())
print("never started", w.ident is None, w.is_alive())
