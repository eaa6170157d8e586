"""Processes in a patched program: joining is cooperative, their events and locks stop the whole thread."""
from gevent import monkey
monkey.patch_all()
import multiprocessing
import os
import threading

import gevent

context = multiprocessing.get_context('fork')
ticks = []


def tick():
    while True:
        ticks.append(1)
        gevent.sleep(0.02)


ticker = gevent.spawn(tick)
child = context.Process(target=gevent.sleep, args=(0.2,))
child.start()
child.join()
print('join lets others run:', len(ticks) > 3, child.exitcode)
event = context.Event()
waiter = threading.Thread(target=event.wait, args=(0.2,))
before = len(ticks)
waiter.start()
waiter.join()
print('wait does not:', len(ticks) - before < 3)
before = len(ticks)
os.system('sleep 0.2')
print('nor does os.system:', len(ticks) - before < 3)
print(os.popen('sleep 0.2').close(), 'popen does:', len(ticks) - before > 3)
ticker.kill()

# prints:
# join lets others run: True 0
# wait does not: True
# nor does os.system: True
# None popen does: True
