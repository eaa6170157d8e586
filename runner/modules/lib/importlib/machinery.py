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


class SourceFileLoader:

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, name=None):
        return self.path

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
