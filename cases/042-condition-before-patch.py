# /// case
# title = "A Condition made before the patch loses a notify"
# topic = "sync-objects"
# origin = "eventlet/eventlet#185"
# shows = "the notifier gets in while main holds the Condition, so that nobody waits yet"
# ///
"""main holds the Condition until it waits, so a notify cannot come too early.  But the old
RLock inside keeps no greenlet out: the notify is lost and the wait times out."""
import threading
from gevent import monkey

old = threading.Condition()
monkey.patch_all()
new = threading.Condition()


def notify(cond, log):
    with cond:
        log.append("notify")
        cond.notify()


for cond in (old, new):
    log = []
    with cond:
        t = threading.Thread(target=notify, args=(cond, log))
        t.start()
        log.append("wait")
        log.append(cond.wait(0.2))
    t.join()
    print("old" if cond is old else "new", log)
