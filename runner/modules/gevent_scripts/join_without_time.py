# A loop that begins to run looks at its timers once before it finds that it has nothing to do.
import gevent
from gevent import get_hub, wait
print(wait(timeout=0), get_hub().join(timeout=0), wait(timeout=0.001), wait(timeout=-1))
for _ in range(3):
    print(wait(timeout=0))
hub = get_hub()
print(hub.join(timeout=0.01), hub.join(timeout=0), hub.join(timeout=0), hub.join(), hub.join(timeout=0))
# prints:
# False True True False
# True
# False
# True
# True False True True False
