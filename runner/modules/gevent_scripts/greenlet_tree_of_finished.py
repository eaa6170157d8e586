"""What a finished greenlet spawned hangs below it, and has no name until the tree comes to it."""
import gevent
import re
from gevent.util import GreenletTree


def outer():
    return gevent.spawn(gevent.sleep, 0.01)


first = gevent.spawn(outer)
first.join()
second = gevent.spawn(gevent.sleep, 0.01)
gevent.sleep(0)
for line in str(GreenletTree.current_tree()).splitlines():
    if 'Greenlet' in line:
        print(re.sub('0x[0-9a-f]+', 'ADDRESS', line))

# prints:
#  +--- <Greenlet "Greenlet-0" at ADDRESS: _run>; finished with value <Greenlet at ADDRESS: s
#  |    +--- <Greenlet "Greenlet-2" at ADDRESS: sleep(0.01)>
#  +--- <Greenlet "Greenlet-1" at ADDRESS: sleep(0.01)>
