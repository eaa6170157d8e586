# /// case
# title = "An event loop made before the patch stops every greenlet"
# topic = "captured-names"
# shows = "the old loop waits in epoll and blocks the thread; the new one waits in gevent's selector"
# ///
"""A loop takes its selector when it is made.  patch_all removes epoll and puts GeventSelector into
selectors; what was made before keeps the real epoll."""
import asyncio

old = asyncio.new_event_loop()
from gevent import monkey

monkey.patch_all()
import gevent

new = asyncio.new_event_loop()
ticks = []


def tick():
    while True:
        ticks.append(1)
        gevent.sleep(0.05)


gevent.spawn(tick)
for name, loop in (("old", old), ("new", new)):
    gevent.sleep(0)
    ticks.clear()
    loop.run_until_complete(asyncio.sleep(0.4))
    print(name, type(loop._selector).__name__, "others ran" if len(ticks) > 3 else "others stood still")
    loop.close()
