"""Models gevent.time: the time module with a sleep that parks a greenlet.  All versions."""
import time as __time__

from gevent._util import copy_globals
from gevent.hub import sleep

__implements__ = ['sleep']
__all__ = __implements__
__imports__ = copy_globals(__time__, globals(), names_to_ignore=__implements__)
