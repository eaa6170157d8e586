# /// case
# title = "A Group of greenlets is joined and killed together"
# topic = "pools"
# shows = "a Group has no limit; kill ends all that are left, and it is empty then"
# ///
"""len counts the living; join has a timeout of its own."""
import gevent
from gevent.pool import Group

group = Group()
log = []


def job(name, pause):
    try:
        gevent.sleep(pause)
        log.append(name + " ended")
    except gevent.GreenletExit:
        log.append(name + " killed")


for name, pause in (("a", 0.05), ("b", 1), ("c", 1)):
    group.spawn(job, name, pause)
print(len(group), group.join(timeout=0.2))
print(len(group), log)
group.kill()
print(len(group), sorted(log))
