"""A Timeout is thrown, swallowed, replaced or beaten by what ends at the same time."""
import gevent
from gevent import Timeout

try:
    with Timeout(0.01):
        gevent.sleep(1)
except Timeout as t:
    print('thrown:', t)
with Timeout(0.01, False) as t:
    gevent.sleep(1)
print('silent:', t)
try:
    with Timeout(0.01, KeyError('k')):
        gevent.sleep(1)
except KeyError as error:
    print('replaced by', error)
try:
    with Timeout(1, 'why'):
        raise Timeout(2, 'other')
except Timeout as t:
    print(t)
with Timeout(0.1):
    gevent.sleep(0.1)
print('a tie is no timeout')
print(gevent.with_timeout(0.01, gevent.sleep, 1, timeout_value='instead'))
t = Timeout(1)
print(t.pending)
t.start()
print(t.pending)
try:
    t.start()
except AssertionError as error:
    print('started twice')
t.close()
print(repr(str(Timeout())), Timeout(1), Timeout(2, False))

# prints:
# thrown: 0.01 seconds
# silent: 0.01 seconds (silent)
# replaced by 'k'
# 2 seconds: other
# a tie is no timeout
# instead
# False
# True
# started twice
# '' 1 second 2 seconds (silent)
