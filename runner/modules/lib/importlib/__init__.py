"""Models importlib: importing by name, and loading again."""
import sys


def import_module(name, package=None):
    if name.startswith('.'):
        level = len(name) - len(name.lstrip('.'))
        base = package.rsplit('.', level - 1)[0] if level > 1 else package
        name = base + '.' + name[level:]
    __import__(name)
    return sys.modules[name]


def reload(module):
    from _frames import unsupported
    unsupported('importlib.reload()')


def invalidate_caches():
    pass
