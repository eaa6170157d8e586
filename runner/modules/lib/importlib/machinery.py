"""Models `importlib.machinery`: specifications, and the loader of files."""
import os


class ModuleSpec:

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False
        self.cached = None

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    def __repr__(self):
        parts = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            parts.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            parts.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f"{self.__class__.__name__}({', '.join(parts)})"


class LibraryLoader:
    """Of what is not a file of the case: the module is complete when it is made."""

    def __init__(self, fullname):
        self.name = fullname

    def create_module(self, spec):
        import _import_finders
        return _import_finders.load_without(self.name)

    def exec_module(self, module):
        pass


LibraryLoader.__module__ = '_frozen_importlib_external'
LibraryLoader.__name__ = LibraryLoader.__qualname__ = 'SourceFileLoader'


def set_origin_of(module):
    name = module.__name__
    path = getattr(module, '__file__', None)
    module.__loader__ = LibraryLoader(name) if path else BuiltinImporter
    module.__spec__ = spec = ModuleSpec(name, module.__loader__, origin=path or 'built-in')
    spec.has_location = path is not None
    if hasattr(module, '__path__'):
        spec.submodule_search_locations = module.__path__


class _FindsNothing:

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None

    @classmethod
    def invalidate_caches(cls):
        pass


class BuiltinImporter(_FindsNothing):
    __module__ = '_frozen_importlib'


class FrozenImporter(_FindsNothing):
    __module__ = '_frozen_importlib'


class PathFinder(_FindsNothing):
    __module__ = '_frozen_importlib_external'

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        from _reload import is_known
        if is_known(fullname):
            return ModuleSpec(fullname, LibraryLoader(fullname))
        import _made_modules
        from importlib.util import spec_from_file_location
        path = _made_modules.path_of(fullname)
        return path and spec_from_file_location(fullname, path)


class SourceFileLoader:

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, name=None):
        return self.path

    def is_package(self, fullname):
        return self.path.rpartition('/')[2] == '__init__.py' and fullname.rpartition('.')[2] != '__init__'

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        import _files
        import _made_modules
        path = os.path.abspath(self.path)
        _files.find(path, self.path)
        _made_modules.run_file(path, vars(module))

    def load_module(self, fullname=None):
        import sys
        module = sys.modules[self.name] = type(sys)(self.name)
        module.__file__ = self.path
        self.exec_module(module)
        return module


SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + ['.so']
