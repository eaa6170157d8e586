"""Constants that gevent's modules hand on; a name that no gevent has is an AttributeError, not unsupported."""
import socket

import gevent
import gevent._socketcommon
import gevent.pool

print(gevent.pool.IMap.__name__, gevent.pool.IMapUnordered.__name__)
print(gevent._socketcommon.AF_INET == socket.AF_INET, gevent._socketcommon.SO_REUSEADDR == socket.SO_REUSEADDR)
for module, name in ((gevent.pool, 'nothing'), (gevent._socketcommon, 'NOTHING'), (gevent, '_nothing')):
    try:
        getattr(module, name)
    except AttributeError as error:
        print(error)
    print(hasattr(module, name))

# prints:
# IMap IMapUnordered
# True True
# module 'gevent.pool' has no attribute 'nothing'
# False
# module 'gevent._socketcommon' has no attribute 'NOTHING'
# False
# module 'gevent' has no attribute '_nothing'
# False
