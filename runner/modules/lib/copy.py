"""Models `copy`: containers and instances, by __copy__, __deepcopy__, __reduce__ and __getstate__ as CPython does.

What pickle refuses (locks, generators, modules ...) cannot be copied either.
"""
import sys
import types
from _contextvars import Context
from _contextvars import ContextVar
from _contextvars import Token
from collections import deque
from copyreg import dispatch_table


class Error(Exception):
    pass


error = Error

_C_MODULES = ('_thread', 'greenlet', '_contextvars', '_io', '_socket', '_queue')
_ATOMS = (int, float, bool, str, bytes, tuple, frozenset, type, range, property, types.FunctionType,
          types.BuiltinFunctionType, types.CodeType, type(None), type(...), type(NotImplemented))


def _is_atom(x):
    return type(x) in _ATOMS or isinstance(x, (type, types.BuiltinFunctionType))


def _state_of(x):
    """What stands for the instance: its __dict__, the values of its slots, or what its __getstate__ answers."""
    refuse = getattr(type(x), '__reduce__', None)
    if refuse is not None:
        return None
    hook = getattr(type(x), '__getstate__', None)
    if hook is not None and hook is not getattr(object, '__getstate__', None):
        return hook(x)
    slots = {}
    for kind in type(x).__mro__:
        names = kind.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                slots[name] = getattr(x, name)
    own = dict(x.__dict__) if hasattr(x, '__dict__') else None
    return (own, slots) if slots else own


_COMPILED = ('gevent._gevent_c', 'gevent.libev.')


def _check_copyable(x):
    kind = type(x)
    if kind.__module__ == '_io':
        raise TypeError("cannot pickle '_io.%s' object" % kind.__name__ if sys.version_info < (3, 12) else
                        'cannot pickle %r instances' % kind.__name__)
    known = kind.__module__ in _C_MODULES and not isinstance(x, BaseException) or isinstance(
        x, (types.GeneratorType, types.ModuleType, types.FrameType, types.TracebackType, Context, ContextVar, Token))
    # Objects with fields of C that no method turns into a state.
    if known or any(base.__module__.startswith(_COMPILED) for base in kind.__mro__):
        hook = getattr(kind, '__getstate__', None)
        if hook is not None and hook is not getattr(object, '__getstate__', None):
            hook(x)     # a greenlet's says that it cannot be serialized
        whole = kind.__module__ in _C_MODULES or kind.__module__.startswith(_COMPILED)
        shown = '%s.%s' % (kind.__module__, kind.__name__) if whole else kind.__name__
        raise TypeError('cannot pickle %r object' % shown)


def _arguments_of(error):
    """What makes an exception anew: an OSError has taken the names of files out of its `args`."""
    if not isinstance(error, OSError) or len(error.args) != 2 or error.filename is None:
        return error.args
    if error.filename2 is None:
        return error.args + (error.filename,)
    return error.args + (error.filename, None, error.filename2)


def _restore(made, state):
    if hasattr(type(made), '__setstate__'):
        if state:
            made.__setstate__(state)
        return
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
        for name, value in slots.items():
            setattr(made, name, value)
    if state:
        made.__dict__.update(state)


def _rebuild(x, convert, memo):
    """An instance of the same class; *convert* is applied to what is in it."""
    reduce = dispatch_table.get(type(x)) or getattr(type(x), '__reduce__', None)
    if reduce is not None:
        function, args, *rest = reduce(x)
        state, items, pairs = [*rest, None, None, None][:3]
        made = function(*[convert(arg) for arg in args])
        if memo is not None:
            memo[id(x)] = made
        if state is not None:
            _restore(made, convert(state))
        for item in items or ():
            made.append(convert(item))
        for key, value in pairs or ():
            made[convert(key)] = convert(value)
        return made
    _check_copyable(x)
    if isinstance(x, BaseException):
        made = type(x)(*[convert(arg) for arg in _arguments_of(x)])
    elif isinstance(x, tuple):
        made = tuple.__new__(type(x), [convert(item) for item in x])
    elif isinstance(x, (int, float, str, bytes, frozenset)):
        made = type(x).__new__(type(x), x)
    elif isinstance(x, deque):
        made = type(x)([], x.maxlen)
    elif isinstance(x, bytearray):
        made = bytearray(x)
    else:
        made = type(x).__new__(type(x))
    if memo is not None:
        memo[id(x)] = made
    if isinstance(x, (list, deque)):
        made.extend([convert(item) for item in x])
    elif isinstance(x, dict):
        for key, value in x.items():
            made[convert(key)] = convert(value)
    elif isinstance(x, set):
        made.update([convert(item) for item in x])
    state = _state_of(x)
    _restore(made, convert(state) if state else state)
    return made


def copy(x):
    if _is_atom(x):
        return x
    hook = getattr(type(x), '__copy__', None)
    if hook is not None:
        return hook(x)
    if type(x) in (list, dict, set, bytearray):
        return x.copy()
    return _rebuild(x, lambda value: value, None)


def deepcopy(x, memo=None, _nil=[]):
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)]
    if type(x) is tuple:
        items = [deepcopy(item, memo) for item in x]
        made = x if all(new is old for new, old in zip(items, x)) else tuple(items)
    elif _is_atom(x):
        return x
    elif hasattr(type(x), '__deepcopy__'):
        made = x.__deepcopy__(memo)
    elif type(x) is list:
        made = memo[id(x)] = []
        made.extend(deepcopy(item, memo) for item in x)
    elif type(x) is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif isinstance(x, types.MethodType):
        made = types.MethodType(x.__func__, deepcopy(x.__self__, memo))
    else:
        made = _rebuild(x, lambda value: deepcopy(value, memo), memo)
    memo[id(x)] = made
    return made


if sys.version_info >= (3, 13):
    def replace(obj, /, **changes):
        hook = getattr(type(obj), '__replace__', None)
        if hook is None:
            raise TypeError('replace() does not support %s objects' % type(obj).__name__)
        return hook(obj, **changes)
