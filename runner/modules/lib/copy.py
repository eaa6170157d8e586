"""Models `copy`: containers and instances, by __copy__, __deepcopy__, __reduce__ and __getstate__ as CPython does.

What pickle refuses (locks, generators, modules ...) cannot be copied either.
"""
import sys
import types
import weakref
from copyreg import dispatch_table


class Error(Exception):
    pass


error = Error


def _same(x, memo=None):
    return x


# What copy() hands back as it is; deepcopy() looks into tuples, frozensets and slices.
_ATOMS = (type(None), int, float, bool, complex, bytes, str, range, type, property, types.CodeType,
          types.FunctionType, types.BuiltinFunctionType, type(...), type(NotImplemented), weakref.ref)
_copy_dispatch = dict.fromkeys((*_ATOMS, tuple, frozenset, slice), _same)
_copy_dispatch.update({container: container.copy for container in (list, dict, set, bytearray)})
if sys.version_info >= (3, 14):
    _copy_dispatch[super] = _same


def _restore(made, state):
    # Asked of the instance: a __getattr__ of its class may answer, before the instance has any attribute.
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


def _reduced(x, message):
    reduce = dispatch_table.get(type(x))
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, '__reduce_ex__', None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, '__reduce__', None)
    if not reduce:
        raise Error(message % type(x))
    return reduce()


def _made_anew(x, memo, func, args, state=None, listiter=None, dictiter=None, deepen=None):
    def convert(value):
        return value if memo is None else (deepen or deepcopy)(value, memo)
    made = func(*[convert(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        _restore(made, convert(state))
    for item in listiter or ():
        made.append(convert(item))
    for key, value in dictiter or ():
        made[convert(key)] = convert(value)
    return made


if sys.version_info < (3, 10):
    _reconstruct = _made_anew       # takes a sixth part for what copies the others
else:
    def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
        return _made_anew(x, memo, func, args, state, listiter, dictiter)


def copy(x):
    copier = _copy_dispatch.get(type(x))
    if copier is not None:
        return copier(x)
    if isinstance(x, type):
        return x
    hook = getattr(type(x), '__copy__', None)
    if hook is not None:
        return hook(x)
    reduced = _reduced(x, 'un(shallow)copyable object of type %s')
    return x if isinstance(reduced, str) else _reconstruct(x, None, *reduced)


def _deepcopy_list(x, memo):
    made = memo[id(x)] = []
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # it holds itself
        return memo[id(x)]
    return x if all(new is old for new, old in zip(items, x)) else tuple(items)


def _deepcopy_dict(x, memo):
    made = memo[id(x)] = {}
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = dict.fromkeys(_ATOMS, _same)
_deepcopy_dispatch.update({list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
                           types.MethodType: _deepcopy_method})


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    elif id(x) in memo:
        return memo[id(x)]
    copier = _deepcopy_dispatch.get(type(x))
    if copier is not None:
        made = copier(x, memo)
    elif isinstance(x, type):
        made = x
    else:
        hook = getattr(x, '__deepcopy__', None)
        if hook is not None:
            made = hook(memo)
        else:
            reduced = _reduced(x, 'un(deep)copyable object of type %s')
            made = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if made is not x:
        memo[id(x)] = made
        memo.setdefault(id(memo), []).append(x)  # so that no other object gets its identity
    return made


if sys.version_info >= (3, 13):
    def replace(obj, /, **changes):
        hook = getattr(type(obj), '__replace__', None)
        if hook is None:
            raise TypeError('replace() does not support %s objects' % type(obj).__name__)
        return hook(obj, **changes)
