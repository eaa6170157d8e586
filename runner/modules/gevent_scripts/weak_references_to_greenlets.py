# A greenlet that has ended goes when the hub has told those who waited for it; one that was never dropped stays.
import gc
import weakref

import gevent


class Thing:
    pass


def work(thing):
    things.append(weakref.ref(thing))
    gevent.sleep(0.01)


things = []
greenlet = gevent.spawn(work, Thing())
gevent.sleep(0)
gc.collect()
print('running', things[0]() is None)
greenlet.join()
reference = weakref.ref(greenlet)
print('ended', things[0]() is None, reference() is None)
del greenlet
gevent.sleep(0.01)
gc.collect()
print('dropped', reference() is None)

# prints:
# running False
# ended True False
# dropped True
