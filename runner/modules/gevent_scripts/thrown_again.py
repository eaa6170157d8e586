# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
# An exception that is thrown into greenlets one after another keeps no traceback of the one before.
import traceback

import gevent
import greenlet


def body():
    gevent.sleep(5)


def raw():
    greenlet.getcurrent().parent.switch()


error = ValueError('thrown')
for _ in range(3):
    g = gevent.spawn(body)
    gevent.sleep(0)
    g.kill(error)
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)].count('body'))
for _ in range(2):
    r = greenlet.greenlet(raw)
    r.switch()
    try:
        r.throw(error)
    except ValueError as caught:
        print([frame.name for frame in traceback.extract_tb(caught.__traceback__)])
try:
    raise KeyError('with one')
except KeyError as caught:
    r = greenlet.greenlet(raw)
    r.switch()
    kept = caught
    trace = caught.__traceback__
    try:
        r.throw(KeyError, kept, trace)
    except KeyError as again:
        print([frame.name for frame in traceback.extract_tb(again.__traceback__)])

# prints:
# 1
# 1
# 1
# ['<module>', 'raw']
# ['<module>', 'raw']
# ['<module>', 'raw', '<module>']
