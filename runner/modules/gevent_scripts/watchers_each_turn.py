# Prepare and check watchers fire in each turn of the loop, on both sides of the wait.
import gevent
from gevent import get_hub

loop = get_hub().loop
before, behind = loop.prepare(), loop.check()
seen = []
before.start(seen.append, "prepare")
behind.start(seen.append, "check")
gevent.sleep(0.01)
print(seen[:1], "check" in seen, before.active, behind.active)
before.stop()
behind.stop()
del seen[:]
gevent.sleep(0.01)
print(seen)
# prints:
# ['prepare'] True True True
# []
