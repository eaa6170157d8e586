"""Models the package gevent.resolver.  All versions."""
