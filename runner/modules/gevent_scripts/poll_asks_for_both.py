# gevent's poll objects ask for both directions if nobody says which; a greenlet has links or it has none.
# pairs: py3.11-gevent22.10 py3.14-gevent25.9
import socket

import gevent
from gevent import monkey

monkey.patch_all()

import select

one, other = socket.socketpair()
poll = select.poll()
poll.register(one)
print([events for _, events in poll.poll(100)])
other.send(b'x')
print([events for _, events in poll.poll(100)])
greenlet = gevent.Greenlet(int)
print(greenlet.has_links())
greenlet.link(print)
saved = monkey.saved['subprocess']
print(greenlet.has_links(), '_posixsubprocess' in saved, '_fork_exec' in saved)

# prints:
# [4]
# [5]
# False
# True False True
