"""A signal that a greenlet sends from C, before 3.11: its handler runs in the hub, not in a greenlet that begins."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
import gevent
import os
import signal

hub = gevent.get_hub()
signal.signal(signal.SIGUSR1, lambda number, frame: print('in the hub', gevent.getcurrent() is hub))
gevent.spawn_later(0.01, os.kill, os.getpid(), signal.SIGUSR1)
gevent.spawn_later(0.01, print, 'the next greenlet')
gevent.sleep(0.02)
gevent.spawn_raw(os.kill, os.getpid(), signal.SIGUSR1)
gevent.sleep(0.02)


def kill():
    os.kill(os.getpid(), signal.SIGUSR1)
    print('after it')


gevent.spawn(kill).join()

# prints:
# in the hub True
# the next greenlet
# in the hub True
# in the hub False
# after it
