# /// case
# title = "Callbacks when a greenlet ends"
# topic = "greenlets"
# shows = "link functions run in the hub after the end, for a success or a failure only if asked"
# ///
"""They get the greenlet; one that is added afterwards runs too."""
import gevent

log = []


def fail():
    raise ValueError("no")


good = gevent.spawn(lambda: "value")
bad = gevent.spawn(fail)
for g, name in ((good, "good"), (bad, "bad")):
    g.link(lambda g, name=name: log.append(name + " ended"))
    g.link_value(lambda g, name=name: log.append(name + " has " + str(g.value)))
    g.link_exception(lambda g, name=name: log.append(name + " failed with " + str(g.exception)))
gevent.joinall([good, bad])
gevent.sleep(0)
good.link(lambda g: log.append("late link"))
gevent.sleep(0)
print(log)
