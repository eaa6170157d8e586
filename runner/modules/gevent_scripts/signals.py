# Handlers run in the middle of native waits, which then go on, and in the hub between two turns of the loop;
# what they raise there goes to the main greenlet.
import os
import signal
import threading
import time

import gevent


class Late(Exception):
    pass


def ring(number, frame):
    print('ring', number)


def too_late(number, frame):
    raise Late


def after(seconds, handler):
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds)


after(0.1, ring)
begun = time.time()
time.sleep(0.3)
print('slept', round(time.time() - begun, 1))

after(0.1, too_late)
lock = threading.Lock()
lock.acquire()
try:
    lock.acquire()
except Late:
    print('lock given up', lock.locked())

gevent.get_hub().exception_stream = None
after(0.1, too_late)
try:
    gevent.sleep(1)
except Late:
    print('gevent.sleep given up')

after(0.1, ring)
signal.pause()
print('left', signal.alarm(0), signal.getitimer(signal.ITIMER_REAL))

watcher = gevent.signal_handler(signal.SIGUSR1, print, 'in a greenlet')
os.kill(os.getpid(), signal.SIGUSR1)
print('sent')
gevent.sleep(0.05)
watcher.cancel()
signal.signal(signal.SIGUSR1, lambda number, frame: print('at once, in', frame.f_code.co_name))
os.kill(os.getpid(), signal.SIGUSR1)


def kill_from_elsewhere():
    time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGINT)


other = threading.Thread(target=kill_from_elsewhere)
other.start()
try:
    time.sleep(1)
except KeyboardInterrupt:
    print('interrupted')
other.join()
# prints:
# ring 14
# slept 0.3
# lock given up True
# gevent.sleep given up
# ring 14
# left 0 (0.0, 0.0)
# sent
# in a greenlet
# at once, in <module>
# interrupted
