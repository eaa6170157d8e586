# A reload does not initialise a second time what is in C alone: what was changed there stays.
import array
import fcntl
import heapq
import importlib
import itertools
import select
import time
import zlib

for module, name in ((select, 'select'), (fcntl, 'flock'), (zlib, 'crc32'), (array, 'array'), (itertools, 'count'),
                     (time, 'sleep'), (heapq, 'heappush')):
    original = getattr(module, name)
    setattr(module, name, 'changed')
    module.added = True
    print(module.__name__, importlib.reload(module) is module, getattr(module, name) == 'changed', module.added)
    setattr(module, name, original)
