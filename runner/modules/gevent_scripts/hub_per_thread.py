"""Each native thread has a hub of its own, and hears of its own deadlocks."""
import _thread
import time

import gevent
from gevent.event import Event

log = []


def work():
    hub = gevent.get_hub()
    log.append((hub is main_hub, hub.main_hub, gevent.spawn(lambda: 5).get()))
    try:
        Event().wait()
    except gevent.exceptions.LoopExit as error:
        log.append(str(error).splitlines()[0])
    hub.destroy()
    log.append((hub.loop, gevent.get_hub() is hub))


main_hub = gevent.get_hub()
_thread.start_new_thread(work, ())
time.sleep(0.05)
print(main_hub.main_hub, log)

# prints:
# True [(False, False, 5), 'This operation would block forever', (None, False)]
