# Packages without __init__.py, from several places; what stands in sys.modules as None; packages that runpy cannot run.
import os
import runpy
import sys
import tempfile

d, e = tempfile.mkdtemp(), tempfile.mkdtemp()
sys.path[:0] = [d, e]
sys.dont_write_bytecode = True
for folder in d + '/ns', e + '/ns', e + '/ns/inner', d + '/full', e + '/full', d + '/pack':
    os.makedirs(folder)
for name, text in (('ns/one.py', 'v = 1\n'), ('pack/__init__.py', ''), ('pack/mod.py', 'w = __name__, __package__\n')):
    open(os.path.join(d, name), 'w').write(text)
for name, text in (('ns/two.py', 'from . import one\nfrom .one import v\n'), ('full/__init__.py', 'x = 1\n'),
                   ('ns/inner/deep.py', 'from ..two import v as w\nplace = __name__, __package__\n')):
    open(os.path.join(e, name), 'w').write(text)


def tell(f):
    try:
        print(f())
    except ImportError as error:
        print(type(error).__name__, error, error.name)


import ns
print(ns.__file__, type(ns.__path__).__name__, len(ns.__path__), ns.__path__[0] == d + '/ns')
print(repr(ns).split(' from')[0].split(' object')[0], ns.__package__, ns.__doc__, type(ns.__loader__).__name__)
print(ns.__spec__.name, ns.__spec__.origin)
print(ns.__spec__.has_location, ns.__spec__.parent, repr(ns.__path__).replace(d, 'D').replace(e, 'E'))
import ns.two, ns.inner.deep
print(ns.two.v, ns.inner.deep.w, ns.inner.deep.place, sorted(k for k in vars(ns) if k[0] != '_'))
import full
print(full.x)
tell(lambda: __import__('ns.three'))
tell(lambda: __import__('nowhere.at.all'))
tell(lambda: runpy.run_module('pack.mod')['w'])
tell(lambda: runpy.run_module('pack.mod', run_name='other')['w'])
tell(lambda: runpy.run_module('pack'))
tell(lambda: runpy.run_module('pack.none'))
tell(lambda: runpy.run_module('none_at_all'))
sys.modules['blocked'] = sys.modules['ns.one'] = None
tell(lambda: __import__('blocked'))
tell(lambda: __import__('ns.one'))
exec('try:\n    from blocked import x\nexcept ImportError as error:\n    print(error, error.name)')
