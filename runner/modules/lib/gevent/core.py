"""Models gevent.core: the loop's module under its old name.  All versions."""
from gevent._config import config
from gevent._util import copy_globals
from gevent.libev import corecext as _core

copy_globals(_core, globals())

__all__ = _core.__all__
