# Modules that a program writes, imports, reloads and runs.
import importlib
import importlib.util
import os
import runpy
import sys
import tempfile

folder = tempfile.mkdtemp()


def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)
    return path


write('lonely.py', 'VALUE = [__name__]\n')
write('many/__init__.py', 'from .one import VALUE\n')
write('many/one.py', 'from . import two\nVALUE = __name__, __package__, two.VALUE\n')
write('many/two.py', 'VALUE = 2\n')
write('broken.py', '1 / 0\n')
script = write('script.py', 'import sys\nX = __name__, sys.modules[__name__].__dict__ is globals()\n')
sys.path.insert(0, folder)
import lonely
import many.two

print(lonely.VALUE, many.VALUE, many.two.VALUE, os.path.basename(lonely.__file__))
value = lonely.VALUE
importlib.reload(lonely)
print(value is lonely.VALUE, value == lonely.VALUE)
for name in ('broken', 'many.three', 'lonely.more', 'nothing_there'):
    try:
        importlib.import_module(name)
    except Exception as error:
        print(type(error).__name__, error, name in sys.modules)
print(runpy.run_path(script)['X'], runpy.run_path(script, run_name='again')['X'], 'again' in sys.modules)
print(runpy.run_module('lonely')['VALUE'], lonely.VALUE)
spec = importlib.util.spec_from_file_location('by_path', script)
module = importlib.util.module_from_spec(spec)
sys.modules['by_path'] = module
spec.loader.exec_module(module)
print(module.X, spec.name, spec.origin == script, spec.parent)
print(importlib.util.find_spec('nothing_there'), importlib.util.find_spec('many.two').name,
      importlib.util.find_spec('threading').name)
