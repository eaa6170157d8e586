"""Models sys.meta_path: an import asks the program's own finders, which stand before or after PathFinder.

PathFinder stands for all that is found without them; BuiltinImporter and FrozenImporter find nothing of their own.
Up to 3.11 a finder without find_spec() is asked by find_module().  The list is made when somebody looks at it; names
with a part that begins with an underscore, which the library has of its own, are not told.
"""
import sys

from importlib.machinery import BuiltinImporter
from importlib.machinery import FrozenImporter
from importlib.machinery import PathFinder

meta_path = [BuiltinImporter, FrozenImporter, PathFinder]
_OURS = tuple(meta_path)
_loading = set()


def _spec_by(finder, name, path, target=None):
    if hasattr(finder, 'find_spec') or sys.version_info >= (3, 12):
        return finder.find_spec(name, path, target)
    import importlib.util
    loader = finder.find_module(name, path)
    return loader and importlib.util.spec_from_loader(name, loader)


def _path_of_parent(name):
    parent = name.rpartition('.')[0]
    return getattr(sys.modules[parent], '__path__', None) if parent else None


def find(name):
    """The specification that the first finder gives, or None."""
    path = _path_of_parent(name)
    for finder in list(meta_path):
        spec = _spec_by(finder, name, path)
        if spec is not None:
            return spec
    return None


def _make(spec):
    import importlib.util
    name, loader = spec.name, spec.loader
    if not hasattr(loader, 'exec_module'):
        loader.load_module(name)
        return
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise


def load(name, comes_last):
    """Whether a finder of the program's gave the module: one before PathFinder, or one after it."""
    if name in _loading or any(part.startswith('_') for part in name.split('.')):
        return False
    finders = list(meta_path)
    place = finders.index(PathFinder) if PathFinder in finders else len(finders)
    path = _path_of_parent(name)
    for finder in finders[place + 1:] if comes_last else finders[:place]:
        spec = _spec_by(finder, name, path) if finder not in _OURS else None
        if spec is not None:
            _make(spec)
            return True
    return False


def load_without(name):
    """The module that is found without the program's finders, for its loader."""
    _loading.add(name)
    try:
        __import__(name)
    finally:
        _loading.discard(name)
    return sys.modules[name]
