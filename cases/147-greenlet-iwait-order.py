# /// case
# title = "iwait and wait over greenlets and events"
# topic = "greenlets"
# shows = "objects come in the order in which they get ready; a timeout leaves the rest out"
# ///
"""wait returns what is ready when count or time is reached."""
import gevent
from gevent.event import Event

names = {}


def job(pause):
    gevent.sleep(pause)
    return pause


slow, fast = gevent.spawn(job, 0.3), gevent.spawn(job, 0.05)
event = Event()
gevent.spawn_later(0.15, event.set)
names = {slow: "slow", fast: "fast", event: "event"}
print([names[x] for x in gevent.iwait([slow, fast, event], timeout=1)])
never = Event()
print(gevent.wait([never], timeout=0.05), gevent.wait([never, fast], count=1) == [fast])
print(never.is_set(), fast.value)
