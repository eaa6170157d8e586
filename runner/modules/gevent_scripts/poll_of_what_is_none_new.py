# From 25.1 on select says of what has no descriptor what selectors says.
# pairs: py3.12-gevent25.9 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
monkey.patch_all()
import select

import gevent


class Closed:
    def fileno(self):
        return -1


poll = select.poll()
for what in ('x', None, Closed(), -1):
    try:
        poll.register(what)
    except ValueError as error:
        print(str(error)[:31])
print(poll.poll(1))
try:
    gevent.get_hub().loop.timer(1, repeat=-1)
except ValueError as error:
    print(error)

# prints:
# Invalid file object: 'x'
# Invalid file object: None
# Invalid file descriptor: -1
# Invalid file descriptor: -1
# []
# repeat must be positive or zero: -1.0
