"""Packages without a file: folders of their name alone, wherever sys.path leads."""
import sys

from importlib.machinery import ModuleSpec


class _NamespacePath(list):
    __module__ = '_frozen_importlib_external'

    def __repr__(self):
        return f'_NamespacePath({list(self)!r})'


class NamespaceLoader:
    __module__ = '_frozen_importlib_external'

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass

    def is_package(self, fullname):
        return True


if sys.version_info < (3, 11):
    NamespaceLoader.__name__ = NamespaceLoader.__qualname__ = '_NamespaceLoader'


def load(name, folders):
    module = sys.modules[name] = type(sys)(name)
    module.__file__ = None
    module.__package__ = name
    module.__loader__ = NamespaceLoader()
    module.__path__ = _NamespacePath(folders)
    module.__spec__ = ModuleSpec(name, module.__loader__)
    module.__spec__.submodule_search_locations = module.__path__
