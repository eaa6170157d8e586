"""Models the link wrappers of gevent.greenlet: callbacks that run in a greenlet of their own.

All versions.
"""
from greenlet import greenlet
from gevent._hub_local import get_hub_noargs

__name__ = 'gevent._gevent_cgreenlet'  # what it defines is that one's


class SpawnedLink:
    """A link that runs its callback in a greenlet of its own; for the hub to call."""

    def __init__(self, callback):
        if not callable(callback):
            raise TypeError('Expected callable: %r' % (callback,))
        self.callback = callback

    def __call__(self, source):
        greenlet(self.callback, get_hub_noargs()).switch(source)

    def __hash__(self):
        return hash(self.callback)

    def __eq__(self, other):
        return self.callback == getattr(other, 'callback', other)

    def __str__(self):
        return str(self.callback)

    def __repr__(self):
        return repr(self.callback)


class SuccessSpawnedLink(SpawnedLink):

    def __call__(self, source):
        if source.successful():
            super().__call__(source)


class FailureSpawnedLink(SpawnedLink):

    def __call__(self, source):
        if not source.successful():
            super().__call__(source)
