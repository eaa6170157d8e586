"""Models the gevent package: the names that `import gevent` gives.

All versions.  What `import gevent` must have loaded for a case to see it (the hub, greenlets,
timeouts, gevent.os) is loaded here; like gevent itself, this imports no threading, queue or lock.
"""
from collections import namedtuple
from sys import getswitchinterval
from sys import setswitchinterval

from gevent._config import config
from gevent._hub_local import get_hub
from gevent._hub_primitives import iwait_on_objects as iwait
from gevent._hub_primitives import wait_on_objects as wait
from gevent._version import __version__
from gevent.greenlet import Greenlet
from gevent.greenlet import joinall
from gevent.greenlet import killall
from gevent.hub import GreenletExit
from gevent.hub import getcurrent
from gevent.hub import idle
from gevent.hub import kill
from gevent.hub import reinit
from gevent.hub import signal as signal_handler
from gevent.hub import sleep
from gevent.hub import spawn_raw
from gevent.os import fork
from gevent.timeout import Timeout
from gevent.timeout import with_timeout

__all__ = ['Greenlet', 'GreenletExit', 'Timeout', 'config', 'fork', 'get_hub', 'getcurrent',
           'getswitchinterval', 'idle', 'iwait', 'joinall', 'kill', 'killall', 'reinit',
           'setswitchinterval', 'signal_handler', 'sleep', 'spawn', 'spawn_later', 'spawn_raw',
           'wait', 'with_timeout']

# A constant that gevent never updated; the real one is __version__.
_version_info = namedtuple('version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'))
version_info = _version_info(20, 0, 0, 'dev', 0)

spawn = Greenlet.spawn
spawn_later = Greenlet.spawn_later
