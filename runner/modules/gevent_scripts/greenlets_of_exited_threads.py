"""How greenlets show themselves when their thread is over, and what may still be done with them."""
import re
import threading

import greenlet

kept = []


def fill():
    suspended = greenlet.greenlet(lambda: greenlet.getcurrent().parent.switch())
    suspended.switch()
    ended = greenlet.greenlet(int)
    ended.switch()
    kept.extend([greenlet.getcurrent(), suspended, greenlet.greenlet(int), ended])


thread = threading.Thread(target=fill)
thread.start()
thread.join()
threading.Event().wait(0.05)
greenlet.getcurrent()
for each in kept:
    print(re.sub('0x[0-9a-f]+', 'X', repr(each)), each.dead, bool(each))
    for attempt in (each.switch, lambda: setattr(each, 'parent', greenlet.getcurrent())):
        try:
            print(attempt())
        except (greenlet.error, AttributeError, ValueError) as error:
            print(error)

# prints:
# <greenlet.greenlet object at X (otid=0x(nil)) (thread exited) dead> True False
# cannot switch to a different thread (which happens to have exited)
# cannot set the parent of a main greenlet
# <greenlet.greenlet object at X (otid=0x(nil)) (thread exited) dead> True False
# cannot switch to a different thread (which happens to have exited)
# None
# <greenlet.greenlet object at X (otid=0x(nil)) pending> False False
# cannot switch to a different thread (which happens to have exited)
# None
# <greenlet.greenlet object at X (otid=0x(nil)) (thread exited) dead> True False
# cannot switch to a different thread (which happens to have exited)
# parent cannot be on a different thread
# prints on py3.8-gevent21.12
# <greenlet.greenlet object at X (otid=X) suspended active started main> False True
# cannot switch to a different thread
# parent cannot be on a different thread
# <greenlet.greenlet object at X (otid=X) suspended active started> False True
# cannot switch to a different thread
# parent cannot be on a different thread
# <greenlet.greenlet object at X (otid=X) pending> False False
# cannot switch to a different thread
# None
# <greenlet.greenlet object at X (otid=X) dead> True False
# cannot switch to a different thread
# parent cannot be on a different thread
