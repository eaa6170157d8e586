"""Imports of modules that the case writes into files of its own, or that lie beside its program; the import of what
nobody knows ends here.
"""
import os
import sys

import _files


def _bases_of(name):
    """Where a module's file may lie, or its folder."""
    parent, _, last = name.rpartition('.')
    for folder in getattr(sys.modules[parent], '__path__', ()) if parent else sys.path:
        yield os.path.abspath(os.path.join(folder, last))


def _place_of(name):
    """The path of a module's file, and whether it is a package; None where there is none."""
    for base in _bases_of(name):
        for path, is_package in ((base + '/__init__.py', True), (base + '.py', False)):
            if _files.is_module_file(path):
                return path, is_package
    return None


def run_file(path, namespace):
    exec(compile(_files.content(path).data.decode(), _files.shown(path), 'exec'), namespace)


def load(name):
    """Whether it is in sys.modules afterwards."""
    place = _place_of(name)
    if place is None:
        folders = [base for base in _bases_of(name) if _files.is_folder(base)]
        if folders:
            import _namespace_packages
            _namespace_packages.load(name, folders)
        return bool(folders)
    path, is_package = place
    module = type(sys)(name)
    module.__file__ = path
    module.__package__ = name if is_package else name.rpartition('.')[0]
    if is_package:
        module.__path__ = [os.path.dirname(path)]
    from importlib.util import spec_from_file_location
    module.__spec__ = spec_from_file_location(
        name, path, submodule_search_locations=module.__path__ if is_package else None)
    module.__loader__ = module.__spec__.loader
    sys.modules[name] = module
    module.__spec__._initializing = True    # until it has run: circular imports are told by it
    try:
        run_file(path, vars(module))
    except BaseException:
        sys.modules.pop(name, None)
        raise
    finally:
        module.__spec__._initializing = False
    return True


def reload(module):
    """What finders of the program's gave they are asked for again."""
    loader = getattr(module, '__loader__', None)
    from importlib.machinery import SourceFileLoader
    if loader is None or isinstance(loader, SourceFileLoader):
        return run_file(module.__file__, vars(module))
    import _import_finders
    spec = _import_finders.find(module.__name__)
    if spec is None:
        raise ModuleNotFoundError(f'spec not found for the module {module.__name__!r}', name=module.__name__)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    spec.loader.exec_module(module)


def path_of(name):
    """Where it would come from, or None."""
    place = _place_of(name)
    return place and place[0]
