# /// case
# title = "Killing a greenlet"
# topic = "greenlets"
# shows = "GreenletExit is raised inside; finally runs, and the greenlet counts as successful"
# ///
"""kill waits until it is over.  A greenlet that never began is simply not run."""
import gevent


def work(name):
    try:
        print(name, "begins")
        gevent.sleep(1)
    finally:
        print(name, "cleans up")


g = gevent.spawn(work, "first")
gevent.sleep(0)
g.kill()
print(g.dead, g.successful(), type(g.value).__name__)
h = gevent.spawn(work, "second")
h.kill()
print(h.dead, h.successful(), type(h.value).__name__)
