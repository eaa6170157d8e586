"""Models `pkgutil` for packages that the case makes."""
import os
import re
import sys
from collections import namedtuple

from _frames import unsupported
from _reload import installation_folders
from importlib.machinery import PathFinder

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')


class FileFinder:
    """Of one folder."""
    __module__ = '_frozen_importlib_external'

    def __init__(self, path):
        self.path = path

    def find_spec(self, fullname, target=None):
        return PathFinder.find_spec(fullname, [self.path])

    def __repr__(self):
        return f'FileFinder({self.path!r})'


def _modules_in(folder):
    """Names, and whether it is a package."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        base, extension = os.path.splitext(name)
        if extension in ('.py', '.pyc') and '.' not in base:
            if base != '__init__':
                yield base, False
        elif '.' not in name and os.path.isfile(os.path.join(folder, name, '__init__.py')):
            yield name, True


def iter_modules(path=None, prefix=''):
    if isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    if not path:
        unsupported('pkgutil.iter_modules() of what the case does not make')
    told = set()
    for folder in path:
        for name, is_package in _modules_in(folder):
            if name not in told:
                told.add(name)
                yield ModuleInfo(FileFinder(folder), prefix + name, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    """Packages are imported, so that theirs can be told."""
    for info in iter_modules(path, prefix):
        yield info
        if info.ispkg:
            try:
                __import__(info.name)
            except Exception as error:
                if onerror is not None:
                    onerror(info.name)
                elif not isinstance(error, ImportError):
                    raise
            else:
                yield from walk_packages(getattr(sys.modules[info.name], '__path__', []), info.name + '.', onerror)


def get_data(package, resource):
    module = sys.modules.get(package) or __import__(package, fromlist=['*'])
    if getattr(module, '__file__', None) is None:
        return None
    with open(os.path.join(os.path.dirname(module.__file__), *resource.split('/')), 'rb') as file:
        return file.read()


def extend_path(path, name):
    """With the folders of that name elsewhere on sys.path."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition('.')
    for folder in getattr(sys.modules[parent], '__path__', []) if parent else sys.path:
        if folder in installation_folders():
            continue
        wanted = os.path.join(folder, last)
        if wanted not in path and os.path.isfile(os.path.join(wanted, '__init__.py')):
            path.append(wanted)
    return path


def _resolve_name(name):
    words = r'(?!\d)\w+(?:\.(?!\d)\w+)*'
    match = re.match(f'^({words})(:({words})?)?$', name)
    if match is None:
        raise ValueError(f'invalid format: {name!r}')
    from importlib import import_module
    first, *parts = match[1].split('.')
    result = import_module(match[1] if match[2] else first)
    if match[2]:
        parts = match[3].split('.') if match[3] else []
    while parts and not match[2]:
        try:
            result = import_module(f'{first}.{parts[0]}')
        except ImportError:
            break
        first += '.' + parts.pop(0)
    for part in parts:
        result = getattr(result, part)
    return result


if sys.version_info >= (3, 9):
    resolve_name = _resolve_name
