"""What only a greenlet that never began, or a traceback that is replaced, refers to dies at once."""
import gevent
import sys


class Kept:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


def sleep_with(kept):
    gevent.sleep(1)


def fail_with(kept):
    raise ValueError('failed')


gevent.killall([gevent.spawn(sleep_with, Kept(i)) for i in range(3)])
print('killed')


class Silent:
    def write(self, text):
        pass

    def flush(self):
        pass


sys.stderr = Silent()
failed = gevent.spawn(fail_with, Kept('of the failed'))
failed.join()
print('joined')
try:
    failed.get()
except ValueError as e:
    print('get:', e)


def drop_and_raise():
    len([Kept('temporary')], 1)


try:
    drop_and_raise()
except TypeError:
    print('handled')
print('end')

# prints:
# freed 0
# freed 1
# freed 2
# killed
# joined
# freed of the failed
# get: failed
# freed temporary
# handled
# end
