"""Fork watchers fire in the child's first turn of the loop, after a fork that gevent knows nothing of too."""
import gevent
import os
import sys

calls = []
watcher = gevent.get_hub().loop.fork(ref=False)
watcher.start(calls.append, 'forked')
gevent.sleep(0)
for fork in (os.fork, gevent.fork):
    if fork() == 0:
        print(calls)
        gevent.sleep(0.01)
        print(calls)
        gevent.sleep(0.01)
        gevent.reinit()
        gevent.sleep(0.01)
        print(calls)
        sys.stdout.flush()
        os._exit(0)
    os.wait()
gevent.sleep(0.01)
print('parent', calls)
gevent.reinit()
gevent.sleep(0.01)
print('parent', calls)
watcher.stop()
gevent.reinit()
gevent.sleep(0.01)
print('parent', calls)

# prints:
# []
# []
# ['forked', 'forked']
# []
# []
# ['forked', 'forked']
# parent []
# parent ['forked']
# parent ['forked']
