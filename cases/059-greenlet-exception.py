# /// case
# title = "An exception in a greenlet"
# topic = "greenlets"
# shows = "printed with the greenlet's name; join returns; get raises it again"
# ///
"""The hub prints it, the program goes on; the error waits in the object."""
import gevent


def work():
    raise KeyError("lost")


g = gevent.spawn(work)
g.join()
print("ready", g.ready(), "successful", g.successful(), "value", g.value)
print(type(g.exception).__name__)
try:
    g.get()
except KeyError as e:
    print("get raised", e)
