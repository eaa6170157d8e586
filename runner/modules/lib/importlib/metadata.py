"""Models `importlib.metadata`: the versions of what a pair has installed."""
import sys


class PackageNotFoundError(ModuleNotFoundError):
    if sys.version_info >= (3, 10):

        def __str__(self):
            return 'No package metadata was found for %s' % self.name

        @property
        def name(self):
            return self.args[0]


def version(distribution_name):
    key = distribution_name.lower()
    if key == 'gevent':
        from gevent._version import __version__
        return __version__
    if key == 'greenlet':
        from greenlet import __version__
        return __version__
    raise PackageNotFoundError(distribution_name)
