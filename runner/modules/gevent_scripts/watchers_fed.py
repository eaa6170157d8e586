"""A watcher that is fed is called as if the loop had found it; a descriptor that is closed feeds those who watch it."""
import os

import gevent
from gevent import core

loop = gevent.get_hub().loop
read, write = os.pipe()
io = loop.io(read, 1)


def come(events):
    print('event', events)
    io.stop()


print(loop.closing_fd(read))
io.start(come, pass_events=True)
print(io.args[0] is core.EVENTS, loop.closing_fd(read), loop.closing_fd(read), io.pending, loop.pendingcnt)
gevent.sleep(0.01)
print(loop.pendingcnt, loop.closing_fd(read))
timer = loop.timer(5)
timer.feed(1, print, 'fed')
print(timer.active, timer.pending, timer._flags)
gevent.sleep(0.01)
print(timer.active, timer.pending, timer.callback, timer._flags)
io.feed(core.WRITE, print, core.EVENTS, 'fed')
gevent.sleep(0.01)
sent = loop.async_()
sent.send()
print(sent.pending, sent.active)
sent.start(print, 'sent')
print(sent.pending, sent.active)
sent.send()
print(sent.pending)
gevent.sleep(0.01)
print(sent.pending)
sent.stop()
own = core.timer(loop, 0.01, ref=False)
print(type(own) is type(timer), isinstance(own, core.watcher), own._flags)
own.start(print)
print(own._flags)
own.ref = True
print(own._flags, own.ref)
own.stop()


class Timer(core.timer):
    def stop(self):
        print('stopped')
        super().stop()


derived = Timer(loop, 0.01)
derived.start(print, 'derived')
gevent.sleep(0.02)
with derived:
    pass
for use in (lambda: core.watcher(loop), lambda: core.timer(5, 1), lambda: setattr(own, 'args', [1]),
            lambda: io.feed('x', print), lambda: io.feed(0, 5), lambda: loop.io(2 ** 31, 1), lambda: loop.io('x', 1),
            lambda: loop.io(0, 2 ** 40), lambda: loop.io(0, 4), lambda: loop.signal(65), lambda: loop.signal(2 ** 40)):
    try:
        use()
    except (TypeError, ValueError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
# A number that is too large for a descriptor is cut off to one.
print(loop.io(2 ** 32, 1).fd)

# prints:
# False
# True True False True 1
# event 1
# 0 False
# False True 1
# fed
# False False None 0
# 2 fed
# True False
# False True
# True
# sent
# False
# True True 4
# 7
# 1 True
# derived
# stopped
# stopped
# ValueError Cannot construct a bare watcher
# TypeError Argument 'loop' has incorrect type (expected gevent.libev.corecext.loop, got int)
# TypeError Expected tuple, got list
# TypeError an integer is required
# TypeError Expected callable, not 5
# ValueError fd must be non-negative: -2147483648
# TypeError 'str' object cannot be interpreted as an integer
# OverflowError value too large to convert to int
# ValueError illegal event mask: 4
# ValueError illegal signal number: 65
# OverflowError value too large to convert to int
# 0
