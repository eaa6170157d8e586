"""Models `posix`: what of os is C, by the names under which pickles know it."""
import os


def __getattr__(name):
    value = getattr(os, name, None)
    if value is None or getattr(value, '__module__', 'posix') != 'posix':
        raise AttributeError('module %r has no attribute %r' % (__name__, name))
    return value
