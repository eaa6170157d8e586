"""A greenlet that is os.kill: nothing of it runs in an evaluation loop, so the handler waits for the hub.

Until 3.10 os.kill itself does not look for signals; what the handler raises goes to the main greenlet.
"""
import os
import signal
import sys

import gevent


def handler(signum, frame):
    raise RuntimeError('handler')


signal.signal(signal.SIGUSR1, handler)
sys.stderr = open(os.devnull, 'w')
for spawned in (gevent.spawn_later(0.02, os.kill, os.getpid(), signal.SIGUSR1),
                gevent.spawn_later(0.1, lambda: os.kill(os.getpid(), signal.SIGUSR1))):
    try:
        gevent.sleep(0.06)
    except RuntimeError as error:
        print('main:', error)
    spawned.join()
    print(repr(spawned.exception))

# pairs: py3.8-gevent21.12 py3.10-gevent22.10
# prints:
# main: handler
# None
# RuntimeError('handler')
