"""Models gevent.resolver.ares: names are resolved by c-ares on the hub's loop.

All versions.  The names of this machine are all there are here: c-ares finds them in its hosts file and
answers before anything is waited for, so that they do without threads and without a switch.
"""
from gevent.hub import get_hub
from gevent.resolver import blocking

__all__ = ['Resolver']


class Resolver(blocking.Resolver):

    def __init__(self, hub=None, use_environ=True, **options):
        self.hub = hub or get_hub()
        self.params = options
        self.pid = None

    def __repr__(self):
        return '<gevent.resolver.ares.Resolver at 0x%x>' % id(self)
