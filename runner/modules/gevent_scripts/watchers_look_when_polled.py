# The loop asks descriptors when it polls: what was there before and is gone again fires nothing.
import os
import gevent
loop = gevent.get_hub().loop
read, write = os.pipe()
log = []
io = loop.io(read, 1)
io.start(log.append, 'io')
os.write(write, b'abc')
gevent.sleep(0)
gevent.sleep(0)
print(log, io.events_str)
os.read(read, 3)
gevent.sleep(0.01)
print(log)
io.start(lambda: log.append(os.read(read, 3)))
os.write(write, b'abc')
gevent.sleep(0.01)
print(log)
io.stop()
log.clear()
# Without a repeat there is no next time.
timer = loop.timer(0.01)
timer.again(log.append, 'again')
print(timer.active, timer.args)
timer.start(log.append, 'start')
timer.again(log.append, 'again')
print(timer.active, timer.args)
gevent.sleep(0.03)
timer = loop.timer(0.01, 0.02)
timer.again(log.append, 'repeats')
gevent.sleep(0.015)
print(log, timer.active)
gevent.sleep(0.015)
print(log)
# prints:
# [] READ
# []
# [b'abc']
# False ('again',)
# False ('again',)
# [] True
# ['repeats']
