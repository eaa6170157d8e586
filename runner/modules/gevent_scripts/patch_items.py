"""patch_item, remove_item and patch_module on modules of one's own."""
import types

from gevent import monkey

target = types.ModuleType('target')
source = types.ModuleType('source')
target.x = target.y = 'old'
source.x = 'new'
source.__implements__ = ['x']
print(monkey.patch_module(target, source), target.x, monkey.saved['target'])
source.x = 'newer'
print(monkey.patch_module(target, source), target.x, monkey.saved['target'])
monkey.remove_item(target, 'y')
print(hasattr(target, 'y'), monkey.saved['target'])
try:
    monkey.patch_module(target, types.ModuleType('empty'))
except AttributeError as error:
    print(error)

# prints:
# True new {'x': 'old'}
# True newer {'x': 'old'}
# False {'x': 'old', 'y': 'old'}
# Module <module 'empty'> has a bad or missing value for __implements__
