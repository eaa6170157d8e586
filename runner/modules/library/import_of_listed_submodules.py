# `from package import *` imports the submodules that the package lists, before it takes any of them.
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def package(name, text, **modules):
    os.mkdir(os.path.join(folder, name))
    for module, body in {'__init__': text, **modules}.items():
        with open(os.path.join(folder, name, module + '.py'), 'w') as file:
            file.write(body)


def attempt(name):
    names = {}
    try:
        exec('from %s import *' % name, names)
        print(name, sorted(each for each in names if each != '__builtins__'))
    except Exception as error:
        print(name, type(error).__name__, str(error).replace(folder, ''))


refuses = '\ndef __getattr__(name):\n    print("asked", name)\n    raise AttributeError("no %s here" % name)\n'
package('plain', '__all__ = ["value", "sub"]\nvalue = 1\n', sub='print("sub imported")\n')
package('asked', '__all__ = ["sub", "other"]' + refuses, sub='print("sub")\n', other='print("other")\n')
package('missing', '__all__ = ["sub", "nothing", "later"]' + refuses, sub='print("sub")\n', later='print("later")\n')
package('wrong', '__all__ = ["sub"]' + refuses, sub='from . import missing_thing\n')
package('raising', '__all__ = ["sub"]\n', sub='1 / 0\n')
package('numbers_listed', '__all__ = ["sub", 1]\n', sub='print("sub")\n')
package('lazy', 'import sys\ndef __getattr__(name):\n    print("asked", name, "lazy.sub" in sys.modules)\n'
        '    if name == "value":\n        return 1\n    raise AttributeError(name)\n', sub='print("sub")\n')
try:
    from lazy import value, sub, nothing
except ImportError as error:
    print(str(error).replace(folder, ''))
from lazy import sub, value
for each in ('plain', 'asked', 'missing', 'wrong', 'raising', 'numbers_listed'):
    attempt(each)
