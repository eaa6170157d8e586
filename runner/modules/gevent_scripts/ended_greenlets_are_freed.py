# The tracebacks of what is compiled hold none of its variables: a greenlet that was killed or failed is in no cycle,
# and goes with its last reference. A failure's traceback, as the greenlet keeps it, has no variables at all.
import traceback
import weakref

import gevent


def fail():
    kept = 1
    raise ValueError(kept)


gevent.get_hub().exception_stream = None
killed = gevent.spawn(gevent.sleep, 5)
seen = [weakref.ref(killed)]
gevent.sleep(0)
killed.kill()
del killed
failed = gevent.spawn(fail)
seen.append(weakref.ref(failed))
failed.join()
print([each.locals for each in traceback.TracebackException(*failed.exc_info, capture_locals=True).stack])
try:
    failed.get()
except ValueError as error:
    print([each.name for each in traceback.extract_tb(error.__traceback__)][2:])
del failed
joined = gevent.spawn(gevent.sleep, 5)
seen.append(weakref.ref(joined))
try:
    with gevent.Timeout(0.01):
        joined.join()
except gevent.Timeout:
    joined.kill()
del joined
gevent.sleep(0)
print([each() for each in seen])

# prints:
# [None, None]
# ['gevent._gevent_cgreenlet.Greenlet._raise_exception', 'reraise', 'gevent._gevent_cgreenlet.Greenlet.run', 'fail']
# [None, None, None]
