"""Up to 3.10 a stacklevel also counts logging's own frames, and one that goes too far counts as nothing."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(funcName)s %(message)s")
log = logging.getLogger("caller")


def inner(level):
    log.warning("logger %d", level, stacklevel=level)
    logging.warning("module %d", level, stacklevel=level)


def outer(level):
    inner(level)


for level in (0, 1, 2, 3, 60):
    outer(level)

# prints:
# inner logger 0
# inner module 0
# inner logger 1
# inner module 1
# outer logger 2
# inner module 2
# <module> logger 3
# outer module 3
# inner logger 60
# inner module 60
