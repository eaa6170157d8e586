# What a hub makes at need can be deleted, and is made anew: its threadpool, resolver and stream of reports.
import sys
import gevent
hub = gevent.get_hub()
for name in ('threadpool', 'resolver'):
    first = getattr(hub, name)
    if name == 'threadpool':
        first.kill()
    delattr(hub, name)
    print(name, getattr(hub, name) is first, getattr(hub, name) is getattr(hub, name))
hub.exception_stream = None
print(hub.exception_stream)
del hub.exception_stream
print(hub.exception_stream is sys.stderr)
# prints:
# threadpool False True
# resolver False True
# None
# True
