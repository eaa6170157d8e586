"""Models `importlib`: importing by name, and running a module's body again in its own dictionary."""
import sys


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import "
                            f'for {name!r}')
        level = len(name) - len(name.lstrip('.'))
        base = package.rsplit('.', level - 1)[0] if level > 1 else package
        name = f'{base}.{name[level:]}'
    while True:
        __import__(name)
        if name in sys.modules:
            return sys.modules[name]
        # Somebody else's import of it has failed meanwhile.


def reload(module):
    from _reload import run_again
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    if sys.modules.get(module.__name__) is not module:
        raise ImportError(f'module {module.__name__} not in sys.modules')
    return run_again(module)


def invalidate_caches():
    pass
