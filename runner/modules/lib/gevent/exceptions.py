"""Models gevent.exceptions: what the hub and the waiting primitives raise.

All versions (21.12 to 26.5) agree.  A LoopExit made by a hub has three arguments (text, hub, the
loop's handles) and prints all three; made by hand it prints like any exception.
"""
from greenlet import GreenletExit

__all__ = ['LoopExit']


class LoopExit(Exception):
    """The loop has nothing left that could ever wake the greenlet that waits on it."""

    @property
    def hub(self):
        return self.args[1] if len(self.args) == 3 else None

    def __repr__(self):
        if len(self.args) != 3:
            return super().__repr__()
        return '%s\n\tHub: %s\n\tHandles:\n%r' % self.args

    def __str__(self):
        return repr(self)


class BlockingSwitchOutError(AssertionError):
    """Something that waits was called from inside the hub."""


class InvalidSwitchError(AssertionError):
    """A waiting greenlet was resumed by somebody else than what it waits for."""


class ConcurrentObjectUseError(AssertionError):
    """Two greenlets wait with an object that serves one."""


class InvalidThreadUseError(RuntimeError):
    """An object that belongs to one thread's hub is used from another thread."""


class HubDestroyed(GreenletExit):
    """Thrown into a hub to make its loop end."""

    def __init__(self, destroy_loop):
        super().__init__(destroy_loop)
        self.destroy_loop = destroy_loop
