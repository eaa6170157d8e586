# Events of sched compare by time and priority, from 3.10 on by their order, too.
import sched
import sys

times = iter(range(100))
s = sched.scheduler(lambda: 50, lambda seconds: None)
a = s.enterabs(1, 1, print, ('a',))
b = s.enterabs(1, 0, print, ('b',))
c = s.enterabs(0, 9, print, ('c',), {'end': '!\n'})
print(b < a, c < b, a == b, a.time, a.priority, a.argument, c.kwargs)
print(hasattr(a, 'sequence') == (sys.version_info >= (3, 10)))
print([event.argument for event in s.queue])
s.run()
try:
    s.cancel(a)
except ValueError:
    print('not there')
