# /// case
# title = "joinall with raise_error"
# topic = "greenlets"
# shows = "the first failure is raised in the one who joins; the others go on"
# ///
"""Without raise_error the failure is only printed by the hub and kept in the greenlet."""
import gevent


def fail():
    gevent.sleep(0.02)
    raise ValueError("no")


def work():
    gevent.sleep(0.1)
    return "done"


jobs = [gevent.spawn(work), gevent.spawn(fail)]
try:
    gevent.joinall(jobs, raise_error=True)
except ValueError as e:
    print("raised", e)
print([g.ready() for g in jobs])
gevent.joinall(jobs)
print([g.value for g in jobs], [g.successful() for g in jobs])
