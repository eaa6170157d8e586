# Until 25.1 only what has neither a number nor fileno() is refused when it is registered.
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.13-gevent24.11
from gevent import monkey
monkey.patch_all()
import select

poll = select.poll()
try:
    poll.register('x')
except TypeError as error:
    print(error)
poll.register(-1)
try:
    poll.poll(1)
except ValueError as error:
    print(error)

# prints:
# argument must be an int, or have a fileno() method: 'x'
# fd must be non-negative: -1
