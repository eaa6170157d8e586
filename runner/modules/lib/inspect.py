"""Models `inspect`: what kind of thing an object is, its signature; sources and frames are in modules of their own."""
import collections
import functools
import sys
import types

from _signatures import _empty
from _signatures import BoundArguments
from _signatures import Parameter
from _signatures import Signature
from _signatures_of_callables import signature
from _types import _is_made_awaitable


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isgeneratorfunction(object):
    return _has_flag(object, 0x20)


def _has_flag(object, flag):
    while isinstance(object, functools.partial):
        object = object.func
    code = getattr(object, '__code__', None)
    return isinstance(code, types.CodeType) and bool(code.co_flags & flag)


def iscoroutinefunction(object):
    return _has_flag(object, 0x80)


def isasyncgenfunction(object):
    return _has_flag(object, 0x200)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__') or _is_made_awaitable(object)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def currentframe():
    return sys._getframe(1)


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    return sys.modules.get(getattr(object, '__module__', None))


def cleandoc(doc):
    """Without the indentation that all lines but the first share, nor empty lines around."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(object):
    if isclass(object):
        return next((base.__doc__ for base in object.__mro__[1:-1] if base.__doc__ is not None), None)
    owner = object.__self__ if ismethod(object) else None
    if owner is None:
        return None
    owner = owner if isclass(owner) else type(owner)
    found = [base.__dict__[object.__name__] for base in owner.__mro__ if object.__name__ in base.__dict__]
    return next((each.__doc__ for each in found if each.__doc__ is not None), None)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmembers(object, predicate=None):
    pairs = [(name, getattr(object, name)) for name in sorted(dir(object)) if hasattr(object, name)]
    return [pair for pair in pairs if predicate is None or predicate(pair[1])]


def unwrap(func, *, stop=None):
    seen = [func]
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if any(func is each for each in seen):
            raise ValueError(f'wrapper loop when unwrapping {seen[0]!r}')
        seen.append(func)
    return func


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def iscode(object):
    return isinstance(object, types.CodeType)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')


def _state(kind, running, frame, suspended):
    if running:
        return kind + '_RUNNING'
    if frame is None:
        return kind + '_CLOSED'
    return kind + ('_SUSPENDED' if suspended else '_CREATED')


def getgeneratorstate(generator):
    return _state('GEN', generator.gi_running, generator.gi_frame, generator.gi_suspended)


def getcoroutinestate(coroutine):
    return _state('CORO', coroutine.cr_running, coroutine.cr_frame, coroutine.cr_suspended)


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    frame = generator.gi_frame
    if frame is None or sys.version_info < (3, 13):
        return {} if frame is None else frame.f_locals
    from _frame_locals import FrameLocalsProxy
    return FrameLocalsProxy(frame)


FullArgSpec = collections.namedtuple(
    'FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations', module='inspect')


def getfullargspec(func):
    try:
        # The first parameter of a method counts here.
        found = signature(func.__func__ if ismethod(func) else func, follow_wrapped=False)
    except (TypeError, ValueError):
        raise TypeError('unsupported callable') from None
    kinds = {kind: [one for one in found.parameters.values() if one.kind == kind] for kind in range(5)}
    annotations = {} if found.return_annotation is _empty else {'return': found.return_annotation}
    annotations.update({one.name: one.annotation for one in found.parameters.values() if one.annotation is not _empty})
    positional = kinds[0] + kinds[1]
    defaults = tuple(one.default for one in positional if one.default is not _empty)
    named_defaults = {one.name: one.default for one in kinds[3] if one.default is not _empty}
    varargs, varkw = [kinds[kind][0].name if kinds[kind] else None for kind in (2, 4)]
    return FullArgSpec([one.name for one in positional], varargs, varkw, defaults or None,
                       [one.name for one in kinds[3]], named_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    if ismethod(func):
        positional = (func.__self__,) + positional
        func = func.__func__
    parameters = signature(func)
    bound = parameters.bind(*positional, **named)
    gathering = [each.name for each in parameters.parameters.values()
                 if each.kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)]
    by_place = [name for name in bound.arguments if name not in named and name not in gathering]
    bound.apply_defaults()
    # As they are found: by place, what gathers the rest, by name, defaults.
    order = by_place + gathering + [name for name in named if name in parameters.parameters] + list(bound.arguments)
    return {name: bound.arguments[name] for name in order}


def ismethoddescriptor(object):
    kind = type(object)
    return (not isclass(object) and not ismethod(object) and not isfunction(object)
            and hasattr(kind, '__get__') and not hasattr(kind, '__set__'))


def getattr_static(obj, attr, *default):
    """What is stored, without descriptors and __getattr__."""
    own = {} if isinstance(obj, type) else getattr(obj, '__dict__', {})
    for kind in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if attr in kind.__dict__ and not (attr in own and not isdatadescriptor(kind.__dict__[attr])):
            return kind.__dict__[attr]
    if attr in own:
        return own[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512


# Loaded with the first use of one of their names.
_LATER = {'_source_blocks': ('findsource', 'getcomments', 'getfile', 'getsource', 'getsourcefile', 'getsourcelines'),
          '_frame_infos': ('ArgInfo', 'FrameInfo', 'Traceback', 'getargvalues', 'getframeinfo', 'getinnerframes',
                           'getouterframes', 'stack', 'trace'),
          '_class_members': ('Attribute', 'ClosureVars', 'classify_class_attrs', 'getabsfile', 'getclasstree',
                             'getclosurevars', 'getmembers_static', 'getmodulename', 'isgetsetdescriptor',
                             'ismemberdescriptor', 'ismethodwrapper', 'walktree', *(
                                 ('get_annotations',) if sys.version_info >= (3, 10) else ()))}


def __getattr__(name):
    for module, names in _LATER.items():
        if name in names:
            globals()[name] = getattr(__import__(module), name)
            return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
