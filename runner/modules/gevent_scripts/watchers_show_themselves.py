import gevent
import re


def shown(thing):
    print(re.sub('0x[0-9a-f]+', '-', repr(thing)))


def called(number):
    pass


loop = gevent.get_hub().loop
timer = loop.timer(1)
shown(timer)
timer.start(called, 1)
shown(timer)
timer.stop()
shown(timer)
for make in (loop.idle, loop.prepare, loop.check, loop.fork, loop.async_):
    shown(make())
watcher = loop.io(0, 3)
shown(watcher)
shown(loop.signal(10))
shown(loop.child(10))
loop.destroy()
shown(loop)

# prints:
# <timer at - native=->
# <timer at - native=- active callback=<function called at -> args=(1,)>
# <timer at - native=->
# <idle at - native=->
# <prepare at - native=->
# <check at - native=->
# <fork at - native=->
# <async_ at - native=->
# <io at - native=- fd=0 events=READ|WRITE|_IOFDSET>
# <signal at - native=->
# <child at - native=- pid=10 rstatus=0>
# <loop at - destroyed>
