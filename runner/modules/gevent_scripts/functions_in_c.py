# What a real interpreter has in C shows itself as built in, though this library has it in Python.
import collections
import contextvars
import heapq
import inspect
import os
import re
import select
import signal
import socket
import types
import zlib

import gevent
from gevent import monkey


def shown(thing):
    return re.sub(' at 0x[0-9a-f]+', '', repr(thing))



for function in (os.read, os.fork, os.getenv, socket.inet_aton, socket.gethostbyname, socket.getaddrinfo, select.select,
                 signal.alarm, zlib.compress, heapq.heappush, heapq.merge):
    print(shown(function), isinstance(function, types.BuiltinFunctionType), inspect.isfunction(function),
          function.__module__)
for method in (collections.OrderedDict().popitem, socket.socket().recv, select.epoll().poll):
    print(shown(method), type(method).__name__, method.__qualname__, method.__module__)
print(shown(contextvars.Context.run).split()[0], inspect.ismethod(contextvars.Context().run))
monkey.patch_all()
print(shown(monkey.get_original('os', 'read')), shown(os.fork), shown(select.select))
print(shown(gevent.get_hub), shown(gevent.joinall), shown(gevent.Greenlet.join))
print(re.sub(' at 0x[0-9a-f]+', '', repr(gevent.spawn(os.read, 0, 0))).split(': ', 1)[1])

# prints:
# <built-in function read> True False posix
# <built-in function fork> True False posix
# <function getenv> False True os
# <built-in function inet_aton> True False _socket
# <built-in function gethostbyname> True False _socket
# <function getaddrinfo> False True socket
# <built-in function select> True False select
# <built-in function alarm> True False _signal
# <built-in function compress> True False zlib
# <built-in function heappush> True False _heapq
# <function merge> False True heapq
# <built-in method popitem of collections.OrderedDict object> builtin_function_or_method OrderedDict.popitem None
# <built-in method recv of socket object> builtin_function_or_method socket.recv None
# <built-in method poll of select.epoll object> builtin_function_or_method epoll.poll None
# <method False
# <built-in function read> <function fork> <function select>
# <cyfunction get_hub> <cyfunction joinall> <cyfunction Greenlet.join>
# <built-in function read>(0, 0)>
