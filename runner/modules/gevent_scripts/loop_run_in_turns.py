"""run() for one turn, with or without waiting, within itself, and until break_(); what ref() and unref() do to it."""
import gevent
from gevent.core import loop as make_loop

loop = make_loop(default=False)
log = []
soon, later = loop.timer(0.02), loop.timer(0.06)
soon.start(log.append, 'soon')
later.start(log.append, 'later')
loop.run(nowait=True)
print(log, loop.iteration)
loop.run()
print(log, loop.depth)


def run_within():
    log.append(loop.depth)
    loop.run(nowait=True)
    log.append(loop.depth)


loop.run_callback(run_within)
loop.run()
print(log[2:])
ticker = loop.timer(0.01, 0.01)
ticker.start(lambda: log.append('tick') or log.count('tick') == 3 and loop.break_())
loop.run()
print(log.count('tick'), ticker.active)
ticker.stop()


def run_to_the_end():
    inner = loop.timer(0.01)
    inner.start(loop.break_, 2)
    loop.run()
    log.append('back')


outer, never = loop.timer(0.01), loop.timer(9)
outer.start(run_to_the_end)
never.start(log.append, 'never')
loop.run()
print(log[-1], loop.depth)

hub = gevent.get_hub()
for count, ref in ((hub.loop.unref, True), (hub.loop.ref, False)):
    timer = hub.loop.timer(0.5, ref=ref)
    timer.start(print, 'fires, ref', ref)
    count()
    for attempt in 1, 2:
        if attempt == 2:
            (hub.loop.ref if ref else hub.loop.unref)()
        elif not ref:
            gevent.sleep(0.6)
            continue
        try:
            hub.switch()
        except gevent.exceptions.LoopExit:
            print('nothing left')

# prints:
# [] 1
# ['soon', 'later'] 0
# [1, 1]
# 3 True
# back 0
# nothing left
# fires, ref True
# nothing left
# fires, ref False
# nothing left
