# A finder that wraps the loaders of what others find, as hooks after imports do: packages stay packages.
import importlib.util
import os
import sys
import tempfile


class Loader:
    def __init__(self, loader):
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
        print('after', module.__name__)


class Finder:
    under_way = set()

    def find_spec(self, name, path=None, target=None):
        if name in self.under_way or not name.startswith('project'):
            return None
        self.under_way.add(name)
        spec = importlib.util.find_spec(name)
        self.under_way.discard(name)
        if spec and spec.loader:
            spec.loader = Loader(spec.loader)
        return spec


folder = tempfile.mkdtemp()
os.mkdir(folder + '/project')
for name, text in (('__init__', 'x = 1\n'), ('client', 'y = 2\n')):
    with open(f'{folder}/project/{name}.py', 'w') as file:
        file.write(text)
sys.path.insert(0, folder)
sys.meta_path.insert(0, Finder())
import project
print(project.__path__ == [folder + '/project'], os.path.basename(project.__file__), project.__package__)
print(project.__spec__.submodule_search_locations == project.__path__, project.__spec__.parent)
import project.client
print(project.client.y, project.client.__package__, hasattr(project.client, '__path__'))

spec = importlib.util.spec_from_file_location('other', folder + '/project/__init__.py')
print(spec.submodule_search_locations == [folder + '/project'], spec.loader.is_package('other'))
print(importlib.util.spec_from_file_location('other', folder + '/project/client.py').submodule_search_locations)
