"""Each patch function can be called alone."""
from gevent import monkey

for name in ('time', 'queue', 'os', 'socket', 'select', 'selectors', 'ssl', 'subprocess', 'signal',
             'sys', 'builtins', 'dns', 'contextvars', 'thread'):
    print(name, getattr(monkey, 'patch_' + name)())
import threading
print(threading.Lock.__module__, threading.Thread.__module__)

# prints:
# time None
# queue None
# os None
# socket None
# select None
# selectors None
# ssl None
# subprocess None
# signal None
# sys None
# builtins None
# dns None
# contextvars None
# thread None
# gevent.thread gevent.threading
