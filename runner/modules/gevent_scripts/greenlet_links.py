"""Links are told in order: raw ones in the hub, others in greenlets of their own."""
import gevent

log = []


def fail():
    raise KeyError('k')


g = gevent.spawn(lambda: 7)
g.link(lambda s: log.append(('link', s.value, type(gevent.getcurrent()).__name__)))
g.rawlink(lambda s: log.append(('raw', s.value, gevent.getcurrent() is gevent.get_hub())))
g.link_value(lambda s: log.append('value'))
g.link_exception(lambda s: log.append('exception'))
g.join()
print(log)
gevent.sleep(0)
print(log)
g.link(lambda s: log.append('late'))
gevent.sleep(0)
print(log[-1])
b = gevent.spawn(fail)
b.link_value(lambda s: print('no'))
b.link_exception(lambda s: print('failed', s.exception))
gevent.sleep(0.001)

# prints:
# [('link', 7, 'greenlet'), ('raw', 7, True), 'value']
# [('link', 7, 'greenlet'), ('raw', 7, True), 'value']
# late
# failed 'k'
