"""An alarm and a sleep, of several, that are due at once: each took longer than it was to, the alarm is first."""
from gevent import monkey
monkey.patch_all()
import gevent
import signal
import time


class TooLong(Exception):
    pass


def handler(number, frame):
    raise TooLong('too long')


def steps(count, seconds):
    done = 0
    try:
        while done < count:
            time.sleep(seconds)
            done += 1
    except TooLong as e:
        print(e, 'after', done)


signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.1)
steps(10, 0.02)
signal.setitimer(signal.ITIMER_REAL, 0.2)
steps(10, 0.1)


def sleep_on():
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    while True:
        time.sleep(0.02)


sleeper = gevent.spawn(sleep_on)
try:
    gevent.sleep(0.3)
except TooLong as e:
    print('main got', e, sleeper.ready())
sleeper.kill()

# prints:
# too long after 4
# too long after 1
# main got too long False
