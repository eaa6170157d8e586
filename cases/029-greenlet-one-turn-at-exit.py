# /// case
# title = "A greenlet gets one turn at exit and no more"
# topic = "daemon-exit"
# shows = "threading._shutdown yields to the hub once: the greenlet begins, but what it waits for is lost"
# ///
"""Nobody joins a spawned greenlet.  The patched shutdown lets the hub run once, so it
starts after main has ended, and is dropped where it first blocks."""
from gevent import monkey

monkey.patch_all()
import gevent


def work():
    print("greenlet starts")
    gevent.sleep(0.1)
    print("never printed")


g = gevent.spawn(work)
print("main ends", g.started, g.ready())
