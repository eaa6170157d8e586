"""Models `importlib.util`: looking for modules, and making them from files of the case."""
import os
import sys

from importlib.machinery import ModuleSpec
from importlib.machinery import SourceFileLoader

import _reload
import _unmodelled


def resolve_name(name, package):
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    if package.count('.') < level - 1:
        kind = ImportError if sys.version_info >= (3, 9) else ValueError
        raise kind('attempted relative import beyond top-level package')
    base = package.rsplit('.', level - 1)[0]
    return f'{base}.{name[level:]}' if name[level:] else base


def find_spec(name, package=None):
    """A parent package is imported for it, the module itself is not."""
    name = resolve_name(name, package)
    if _reload.is_models_own(name):
        return None
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = name.rpartition('.')[0]
    if parent:
        __import__(parent)
    import _import_finders
    return _import_finders.find(name)


_FROM_LOADER = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_FROM_LOADER):
    location = os.path.abspath(os.fspath(location))
    spec = ModuleSpec(name, loader or SourceFileLoader(name, location), origin=location)
    spec.has_location = True
    if submodule_search_locations is _FROM_LOADER:
        is_package = hasattr(spec.loader, 'is_package') and spec.loader.is_package(name)
        submodule_search_locations = [] if is_package else None
    if submodule_search_locations == []:
        submodule_search_locations = [os.path.dirname(location)]
    spec.submodule_search_locations = submodule_search_locations
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    if module is None:
        module = type(sys)(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None and not hasattr(module, '__path__'):
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


__getattr__ = _unmodelled.attribute(globals(), {
    'compiled files are not modelled': ('cache_from_source', 'source_from_cache', 'decode_source', 'source_hash'),
    'lazy modules are not modelled': ('LazyLoader',)})
