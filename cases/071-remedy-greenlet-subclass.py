# /// case
# title = "Remedy: derive from gevent.Greenlet instead of Thread"
# topic = "remedies"
# shows = "join and the end of the work are right, whenever the patch came"
# ///
"""A Greenlet subclass has run, start and join too; it is not joined at exit, so join it."""
import gevent
from gevent import monkey


class Worker(gevent.Greenlet):
    def __init__(self, name):
        super().__init__()
        self.label = name

    def _run(self):
        gevent.sleep(0.05)
        print(self.label, "ran")
        return self.label


workers = [Worker("a"), Worker("b")]
monkey.patch_all()
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.value for w in workers], [w.dead for w in workers])
