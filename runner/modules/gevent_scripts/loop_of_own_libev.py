"""gevent's own libev counts what is active, callbacks among it, and tells its epoll."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.12-gevent25.9 py3.13-gevent26.5
import gevent
import os

before = max(os.pipe())
loop = gevent.get_hub().loop
print(loop.fileno() - before, min(os.pipe()) - before)
print(loop.activecnt, loop.pendingcnt, loop.iteration, loop.depth, loop.backend, loop._format().split(' fileno')[0])
timer = loop.timer(0.01)
timer.start(lambda: print('fires', loop.activecnt, loop.depth))
gevent.spawn(lambda: print('runs', loop.activecnt))
print(loop.activecnt)
gevent.sleep(0.02)
print(loop.activecnt, loop.iteration > 1)

# prints:
# 1 3
# 0 0 0 0 epoll epoll default pending=0 ref=0
# 2
# runs 2
# fires 1 1
# 0 True
