"""Models _threading_local: the local class that gevent replaces here too."""
from _thread import _local


class local(_local):
    pass
