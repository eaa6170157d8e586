"""The system's libev, which Debian's gevent is built with, keeps to itself what is active."""
# pairs: py3.11-gevent22.10 py3.13-gevent24.11 py3.14-gevent25.9
import gevent
import os

before = max(os.pipe())
loop = gevent.get_hub().loop
print(loop.fileno(), min(os.pipe()) - before)
timer = loop.timer(0.01)
timer.start(lambda: print('fires', loop.activecnt, loop.depth))
print(loop.activecnt, loop.sig_pending, loop._format())
gevent.sleep(0.02)
print(loop.iteration > 1)

# prints:
# None 3
# -1 -1 epoll default pending=0 ref=-1
# fires -1 1
# True
