# /// case
# title = "join of a greenlet with a timeout"
# topic = "greenlets"
# shows = "it returns when the time is up; dead and ready tell whether the greenlet has ended"
# ///
"""A greenlet's join never raises for a timeout, exactly like a thread's."""
import gevent

g = gevent.spawn(gevent.sleep, 0.2)
print("not begun", g.started, g.dead, bool(g))
g.join(timeout=0.05)
print("running", g.started, g.dead, g.ready())
g.join()
print("ended", g.started, g.dead, g.ready(), g.successful())
g.join()
print(gevent.joinall([g], timeout=0) == [g])
