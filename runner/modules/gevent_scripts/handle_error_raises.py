# What the hub's handle_error raises is printed by the loop's C code, once or twice, and the loop goes on.
import gevent


def bad(context, kind, value, trace):
    print('bad', kind.__name__, context is None)
    raise ValueError('handler')


def crash():
    raise RuntimeError('x')


hub = gevent.get_hub()
hub.handle_error = bad
g = gevent.spawn(crash)
g.join()
print(g.successful(), g.dead, g.ready(), repr(g.exception))
hub.loop.run_callback(crash)
gevent.sleep(0.01)
timer = hub.loop.timer(0.01)
timer.start(crash)
gevent.sleep(0.05)
print('end')
# prints:
# bad RuntimeError False
# bad ValueError False
# False True True RuntimeError('x')
# bad RuntimeError False
# bad RuntimeError False
# end
