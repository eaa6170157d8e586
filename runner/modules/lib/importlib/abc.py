"""Models `importlib.abc`: the base classes of finders and loaders, as far as a program derives from them."""
import abc
import sys

if sys.version_info < (3, 12):
    class Finder(metaclass=abc.ABCMeta):
        @abc.abstractmethod
        def find_module(self, fullname, path=None):
            """Loader of the module, or None."""


class MetaPathFinder(metaclass=abc.ABCMeta):

    if sys.version_info < (3, 12):
        def find_module(self, fullname, path):
            spec = self.find_spec(fullname, path) if hasattr(self, 'find_spec') else None
            return spec and spec.loader

    def invalidate_caches(self):
        pass


class PathEntryFinder(metaclass=abc.ABCMeta):

    def invalidate_caches(self):
        pass


class Loader(metaclass=abc.ABCMeta):

    def create_module(self, spec):
        return None

    def load_module(self, fullname):
        import importlib.util
        if not hasattr(self, 'exec_module'):
            raise ImportError
        module = sys.modules[fullname] = importlib.util.module_from_spec(
            importlib.util.spec_from_loader(fullname, self))
        self.exec_module(module)
        return sys.modules[fullname]


class ResourceLoader(Loader):

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError('cannot load module %r when get_code() returns None' % module.__name__)
        exec(code, vars(module))


class ExecutionLoader(InspectLoader):

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError
