"""Models how `object` takes an instance apart for pickle and copy (object.__reduce_ex__ and what it asks), and what C's
types have for it of their own.

All versions.  An instance becomes (function, arguments, state, items of a list, items of a dict); what has fields of C
that no method turns into a state is refused.
"""
import sys
import types
from _contextvars import Context
from _contextvars import ContextVar
from _contextvars import Token
from _frames import unsupported
from collections import deque
from copyreg import __newobj__
from copyreg import __newobj_ex__
from copyreg import _reconstructor

_C_MODULES = ('_thread', 'greenlet', '_contextvars', '_io', '_socket', '_queue')
_COMPILED = ('gevent._gevent_c', 'gevent.libev.')
_NATIVE_MODULES = ('builtins', 'collections', 'itertools')
_PLAIN = (int, float, str, bytes, tuple)
_WITHOUT_FIELDS = (*_PLAIN, object, list, dict, bool, type(None))
_MEMBERS_OF_ERRORS = [(SyntaxError, ('msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset',
                                     'print_file_and_line'))]
if sys.version_info >= (3, 10):
    _MEMBERS_OF_ERRORS += [(NameError, ('name',)), (AttributeError, ('name', 'obj'))]
_NAMED = {type(...): 'Ellipsis', type(NotImplemented): 'NotImplemented'}


def state_of(x):
    """What stands for the instance: what its __getstate__ answers, or its fields."""
    hook = getattr(type(x), '__getstate__', None)
    if hook is not None and hook is not getattr(object, '__getstate__', None):
        return hook(x)
    return state_of_fields(x)


def state_of_fields(x):
    """object.__getstate__: the instance's __dict__, and the values of its slots if there are any; or None."""
    slots = {}
    for kind in type(x).__mro__:
        names = kind.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                slots[name] = getattr(x, name)
    own = dict(x.__dict__) if hasattr(x, '__dict__') else None
    return (own or None, slots) if slots else own or None


def _check_reducible(x):
    kind = type(x)
    if kind.__module__ == '_io':
        raise TypeError("cannot pickle '_io.%s' object" % kind.__name__ if sys.version_info < (3, 12) else
                        'cannot pickle %r instances' % kind.__name__)
    known = kind.__module__ in _C_MODULES and not isinstance(x, BaseException) or isinstance(
        x, (types.GeneratorType, types.ModuleType, types.FrameType, types.TracebackType, types.FunctionType, property,
            Context, ContextVar, Token))
    # Objects with fields of C that no method turns into a state.
    if known or any(base.__module__.startswith(_COMPILED) for base in kind.__mro__):
        hook = getattr(kind, '__getstate__', None)
        if hook is not None and hook is not getattr(object, '__getstate__', None):
            hook(x)     # a greenlet's says that it cannot be serialized
        whole = kind.__module__ in _C_MODULES or kind.__module__.startswith(_COMPILED)
        shown = '%s.%s' % (kind.__module__, kind.__name__) if whole else kind.__name__
        raise TypeError('cannot pickle %r object' % shown)
    if kind.__module__ in _NATIVE_MODULES and not hasattr(x, '__dict__') and kind not in _WITHOUT_FIELDS:
        if kind is memoryview and sys.version_info >= (3, 11):
            raise TypeError('cannot pickle memoryview objects')
        if kind.__name__.startswith('dict_') or kind is memoryview:
            raise TypeError(f'cannot pickle {kind.__name__!r} object')
        unsupported('pickling a %s' % kind.__name__)


def _arguments_of(error):
    """What makes an exception anew: an OSError has taken the names of files out of its `args`."""
    if not isinstance(error, OSError) or len(error.args) != 2 or error.filename is None:
        return error.args
    if error.filename2 is None:
        return error.args + (error.filename,)
    return error.args + (error.filename, None, error.filename2)


def _with_state(x, function, *arguments):
    """As the __reduce__ of C's types writes it: up to 3.10 the instance's __dict__, later what __getstate__ answers."""
    if sys.version_info >= (3, 11):
        return function, arguments, state_of(x)
    return function, arguments, getattr(x, '__dict__', None)


def _state_of_exception(error):
    """What C keeps beside the __dict__ is lost; later an AttributeError's name is not."""
    state = dict(error.__dict__)
    for kind, members in _MEMBERS_OF_ERRORS:
        if isinstance(error, kind):
            kept = {name: state.pop(name) for name in members if name in state}
            if kind is AttributeError and sys.version_info >= (3, 12):
                state.update({name: value for name, value in kept.items() if name == 'name'}, args=error.args)
    return state


def _reduce_exception(error):
    state = _state_of_exception(error)
    return (type(error), _arguments_of(error)) + ((state,) if state else ())


def _reduce_method(method):
    return getattr, (method.__self__, method.__func__.__name__)


# The __reduce__ that C's types have.
_REDUCERS = (
    (BaseException, _reduce_exception),
    (types.MethodType, _reduce_method),
    ((set, frozenset), lambda items: _with_state(items, type(items), list(items))),
    (bytearray, lambda data: _with_state(data, bytearray, bytes(data))),
    (deque, lambda items: (type(items), ((), items.maxlen), state_of(items), iter(items))),
    (range, lambda numbers: (range, (numbers.start, numbers.stop, numbers.step))),
    (slice, lambda part: (slice, (part.start, part.stop, part.step))),
    (getattr(types, 'GenericAlias', ()), lambda alias: (types.GenericAlias, (alias.__origin__, alias.__args__))))


def reduce(x):
    """object.__reduce__: as for the protocols before the second."""
    return _reduced(x, 0)


def reduce_ex(x, protocol):
    """object.__reduce_ex__: by the class's own __reduce__, if it has one."""
    own = type(x).__reduce__
    return own(x) if own is not object.__reduce__ else _reduced(x, protocol)


def _new_arguments(x):
    """The function that makes a new instance for protocol 2 and later, and what it is given."""
    kind = type(x)
    if hasattr(kind, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        return (__newobj__, (kind, *args)) if not kwargs else (__newobj_ex__, (kind, args, kwargs))
    if hasattr(kind, '__getnewargs__'):
        return __newobj__, (kind, *x.__getnewargs__())
    for base in _PLAIN:
        if isinstance(x, base):
            return __newobj__, (kind, base(x))
    return __newobj__, (kind,)


def _reduced(x, protocol):
    kind = type(x)
    if kind in _NAMED:
        return _NAMED[kind]
    for types_of_c, reducer in _REDUCERS:
        if isinstance(x, types_of_c):
            return reducer(x)
    _check_reducible(x)
    if protocol < 2:
        return _reduced_by_base(x)
    function, arguments = _new_arguments(x)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return function, arguments, state_of(x), items, pairs


def _reduced_by_base(x):
    kind = type(x)
    base = next(each for each in kind.__mro__ if each.__module__ == 'builtins')
    if not hasattr(x, '__dict__') and kind is not base and base is object:
        shown = 'cannot pickle %r object: ' % kind.__name__ if sys.version_info < (3, 9) else ''
        raise TypeError(f'{shown}a class that defines __slots__ without defining __getstate__ cannot be pickled'
                        + (' with protocol 0' if shown else ''))
    arguments = (kind, base, None if base is object else base(x))
    state = state_of(x)
    return (_reconstructor, arguments) if not state else (_reconstructor, arguments, state)
