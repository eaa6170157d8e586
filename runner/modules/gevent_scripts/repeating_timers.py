"""Timers that repeat: from when they were due, and anew from now by again(), which starts a stopped one too."""
import gevent

loop = gevent.get_hub().loop
order = []
timers = [loop.timer(period, period) for period in (0.1, 0.17, 0.26)]
for name, timer in zip('abc', timers):
    timer.start(order.append, name)
gevent.sleep(0.63)
for timer in timers:
    timer.stop()
print(''.join(order))
timer = loop.timer(0.5, 0.2)
timer.start(order.append, 'never')
timer.again(order.append, 'by the repeat')
gevent.sleep(0.3)
print(order[-1], timer.active, timer.args)
timer.stop()
timer.again(order.append, 'started by again')
gevent.sleep(0.3)
print(order[-1], timer.active)
timer.stop()
once = loop.timer(0.2)
once.start(order.append, 'once')
once.again(order.append, 'stopped by again')
gevent.sleep(0.3)
print(order[-1], once.active)
order.clear()
several = []
for i, priority in enumerate((0, -2, 2, 1, -1, 0, 2)):
    several.append(loop.timer(0.1, priority=priority))
    several[-1].start(order.append, (i, priority))
gevent.sleep(0.2)
print(order)

# prints:
# abacabaabca
# by the repeat True ('by the repeat',)
# started by again True
# started by again False
# [(6, 2), (2, 2), (3, 1), (0, 0), (5, 0), (4, -1), (1, -2)]
