"""Models `copy`: containers and instances, by __copy__, __deepcopy__, __reduce__ and __getstate__ as CPython does.

What pickle refuses (locks, generators, modules ...) cannot be copied either.
"""
import sys
import types
from copyreg import dispatch_table


class Error(Exception):
    pass


error = Error

_ATOMS = (int, float, bool, complex, str, bytes, tuple, frozenset, type, range, property, types.FunctionType,
          types.BuiltinFunctionType, types.CodeType, type(None), type(...), type(NotImplemented))


def _is_atom(x):
    return type(x) in _ATOMS or isinstance(x, (type, types.BuiltinFunctionType))


def _restore(made, state):
    # Of the object itself, whose __getattr__ knows nothing of what is in it yet.
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(made, name, value)


def _rebuild(x, memo):
    """An instance of the same class; without *memo* what is in it stays the same."""
    reduce = dispatch_table.get(type(x))
    reduced = reduce(x) if reduce is not None else x.__reduce_ex__(4)
    return x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)


def _reconstruct(x, memo, function, args, state=None, items=None, pairs=None):
    def convert(value):
        return value if memo is None else deepcopy(value, memo)

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


def copy(x):
    if _is_atom(x):
        return x
    hook = getattr(type(x), '__copy__', None)
    if hook is not None:
        return hook(x)
    if type(x) in (list, dict, set, bytearray):
        return x.copy()
    return _rebuild(x, None)


def deepcopy(x, memo=None, _nil=[]):
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)]
    if type(x) is tuple:
        items = [deepcopy(item, memo) for item in x]
        made = x if all(new is old for new, old in zip(items, x)) else tuple(items)
    elif _is_atom(x):
        return x
    elif type(x) is list:
        made = memo[id(x)] = []
        made.extend(deepcopy(item, memo) for item in x)
    elif type(x) is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif type(x) is types.MethodType:
        made = types.MethodType(x.__func__, deepcopy(x.__self__, memo))
    else:
        hook = getattr(x, '__deepcopy__', None)
        made = _rebuild(x, memo) if hook is None else hook(memo)
    memo[id(x)] = made
    return made


if sys.version_info >= (3, 13):
    def replace(obj, /, **changes):
        hook = getattr(type(obj), '__replace__', None)
        if hook is None:
            raise TypeError('replace() does not support %s objects' % type(obj).__name__)
        return hook(obj, **changes)
