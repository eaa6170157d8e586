"""Models asyncio: the selector event loop, its futures, tasks, locks, queues and streams; CPython 3.8 to 3.14.

The loop waits in what `selectors`, `select` and `socket` hold when it is made and when it waits, so a patch before
or after that shows.  Which loop runs is kept for each native thread (CPython: in the thread's state), which greenlets
of one thread share; which loop is the current one, in a threading.local made when asyncio is imported.
Left out: transports of one's own making.
"""
import sys

from asyncio.tasks import *
from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.protocols import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.streams import *
from asyncio.subprocess import *
from asyncio.transports import *
from asyncio.unix_events import *

if sys.version_info >= (3, 9):
    from asyncio.threads import *
if sys.version_info >= (3, 11):
    from asyncio.taskgroups import *
    from asyncio.timeouts import *
