"""The functions of `inspect` about what classes and C's objects have, and what a function refers to; inspect takes them
from here when they are used.
"""
import builtins
import collections
import inspect
import os
import sys
import types

__name__ = 'inspect'

Attribute = collections.namedtuple('Attribute', 'name kind defining_class object')
ClosureVars = collections.namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def ismethodwrapper(object):
    return isinstance(object, type(''.__str__))


def isgetsetdescriptor(object):
    return type(object).__name__ == 'getset_descriptor'


def ismemberdescriptor(object):
    return type(object).__name__ == 'member_descriptor'


def getmodulename(path):
    name = os.path.basename(path)
    endings = ('.cpython-%d%d-x86_64-linux-gnu.so' % sys.version_info[:2], '.abi3.so', '.so', '.py', '.pyc')
    for ending in sorted(endings, key=len, reverse=True):
        if name.endswith(ending):
            return name[:-len(ending)]
    return None


def getabsfile(object, _filename=None):
    return os.path.normcase(os.path.abspath(_filename or inspect.getsourcefile(object) or inspect.getfile(object)))


def getclosurevars(func):
    """What the names in *func* mean now."""
    if inspect.ismethod(func):
        func = func.__func__
    if not inspect.isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        nonlocals[name] = cell.cell_contents
    global_names, builtin_names, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in func.__globals__:
            global_names[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            builtin_names[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, global_names, builtin_names, unbound)


def classify_class_attrs(cls):
    """All of them, with the class that has them."""
    found = []
    for name in dir(cls):
        home = next((kind for kind in (*cls.__mro__, type(cls)) if name in kind.__dict__), None)
        if home is None:
            continue
        value = home.__dict__[name]
        kind = ('static method' if isinstance(value, staticmethod) else
                'class method' if isinstance(value, classmethod) else
                'property' if isinstance(value, property) else
                'method' if inspect.isroutine(value) else 'data')
        found.append(Attribute(name, kind, home, value))
    return found


def getmembers_static(object, predicate=None):
    found = []
    for name in sorted(dir(object)):
        try:
            value = inspect.getattr_static(object, name)
        except AttributeError:
            continue
        if not predicate or predicate(value):
            found.append((name, value))
    return found


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for each in classes:
        for parent in each.__bases__:
            if each not in children.setdefault(parent, []):
                children[parent].append(each)
            if unique and parent in classes:
                break
        if not each.__bases__ and each not in roots:
            roots.append(each)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    found = []
    for each in sorted(classes, key=lambda kind: (kind.__module__, kind.__name__)):
        found.append((each, each.__bases__))
        if each in children:
            found.append(walktree(children[each], children, each))
    return found


if sys.version_info >= (3, 10):
    def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
        if isinstance(obj, type):
            found = obj.__dict__.get('__annotations__') if sys.version_info < (3, 14) else obj.__annotations__
            known = vars(sys.modules[obj.__module__]) if obj.__module__ in sys.modules else {}
            inner = dict(vars(obj))
        elif isinstance(obj, types.ModuleType) or callable(obj):
            found = getattr(obj, '__annotations__', None)
            known = vars(obj) if isinstance(obj, types.ModuleType) else getattr(inspect.unwrap(obj), '__globals__', {})
            inner = {}
        else:
            raise TypeError(f'{obj!r} is not a module, class, or callable.')
        if not found:
            return {}
        if not eval_str:
            return dict(found)
        known = known if globals is None else globals
        inner = inner if locals is None else locals
        return {name: eval(value, known, inner) if isinstance(value, str) else value for name, value in found.items()}
