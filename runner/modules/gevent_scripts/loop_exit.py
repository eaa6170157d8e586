"""What a wait that nothing can end raises: LoopExit with the hub and its handles."""
import gevent
from gevent.event import AsyncResult, Event
from gevent.lock import Semaphore
from gevent.queue import Queue

for wait in (Event().wait, AsyncResult().get, Semaphore(0).acquire, Queue().get,
             gevent.spawn(Event().wait).join):
    try:
        wait()
    except gevent.exceptions.LoopExit as error:
        lines = str(error).splitlines()
        print(lines[0], len(error.args), error.args[1] is gevent.get_hub(), lines[2:])
gevent.sleep(0.001)
print('the hub goes on')

# prints:
# This operation would block forever 3 True ['\tHandles:', '[]']
# This operation would block forever 3 True ['\tHandles:', '[]']
# This operation would block forever 3 True ['\tHandles:', '[]']
# This operation would block forever 3 True ['\tHandles:', '[]']
# This operation would block forever 3 True ['\tHandles:', '[]']
# the hub goes on
