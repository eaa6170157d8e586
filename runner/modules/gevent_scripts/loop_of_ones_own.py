"""A loop beside the hub's: run for one turn, with or without waiting, or until nothing is left; then destroyed."""
import os
import time

from gevent import core

loop = core.loop(default=False)
log = []
timer = loop.timer(0.1)
timer.start(log.append, 'timer')
loop.run_callback(log.append, 'callback')
print(loop.run(nowait=True), log)
time.sleep(0.2)
print(loop.run(nowait=True), log, timer.active)
later = loop.timer(0.2)
later.start(log.append, 'later')
timer.start(log.append, 'timer again')
print(loop.run(once=True), log[2:])
print(loop.run(once=True), log[3:])
r, w = os.pipe()
io = loop.io(r, 1)
io.start(lambda: log.append(os.read(r, 5)))
loop.run(nowait=True)
os.write(w, b'hi')
loop.run(nowait=True)
print(log[-1])
io.stop()
ticks = []
ticker = loop.timer(0.01, 0.01)
ticker.start(lambda: ticks.append(1) or len(ticks) == 3 and ticker.stop())
print(loop.run(), len(ticks))


class Handler:
    def handle_error(self, context, kind, value, trace):
        print(kind.__name__, value)


loop.error_handler = Handler()
loop.run_callback(int, 'x')
loop.run()
timer.start(print)
loop.destroy()
for use in (loop.run, loop.now, lambda: loop.run_callback(print), lambda: loop.timer(0).start(print)):
    try:
        use()
    except ValueError as error:
        print(error)

# prints:
# None ['callback']
# None ['callback', 'timer'] False
# None ['timer again']
# None ['later']
# b'hi'
# None 3
# ValueError invalid literal for int() with base 10: 'x'
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
# operation on destroyed loop
