"""An io watcher is stopped when what it calls raises; others go on."""
import gevent
import os

hub = gevent.get_hub()
hub.handle_error = lambda context, kind, value, trace: print(type(context).__name__, kind.__name__)
r, w = os.pipe()
os.write(w, b'x')
io = hub.loop.io(r, 1)
io.start(lambda: 1 / 0)
gevent.sleep(0.05)
print(io.active, io.callback)
timer = hub.loop.timer(0.01, 0.01)
timer.start(lambda: 1 / 0)
gevent.sleep(0.025)
print(timer.active)
timer.stop()

# prints:
# io ZeroDivisionError
# False None
# timer ZeroDivisionError
# timer ZeroDivisionError
# True
