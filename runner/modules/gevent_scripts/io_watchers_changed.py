"""What an io watcher waits for can be changed while it is not active; until it is started libev is yet to be told."""
import gevent
import os

loop = gevent.get_hub().loop
r, w = os.pipe()
watcher = loop.io(r, 1)
print(watcher.events, watcher.events_str)
got = []
watcher.start(lambda: got.append(os.read(r, 10)))
print(watcher.events, watcher.events_str)
for name in ('fd', 'events'):
    try:
        setattr(watcher, name, 1)
    except AttributeError as error:
        print(error)
os.write(w, b'x')
gevent.sleep(0.01)
print(got)
watcher.stop()
watcher.events = 2
print(watcher.events, watcher.events_str)
watcher.fd = w
watcher.start(lambda: got.append("writable"))
gevent.sleep(0.001)
watcher.stop()
print(set(got[1:]))
try:
    watcher.callback = 'no function'
except TypeError as error:
    print(error)

# prints:
# 129 READ|_IOFDSET
# 1 READ
# 'io' watcher attribute 'fd' is read-only while watcher is active
# 'io' watcher attribute 'events' is read-only while watcher is active
# [b'x']
# 130 WRITE|_IOFDSET
# {'writable'}
# Expected callable, not 'no function'
