"""Objects on their way between processes; stands for pickle there, with a text of its own.

Plain values, containers, exceptions, what modules have by name, and instances of classes written in Python.
"""
import functools
import pickle
import sys

from _frames import unsupported

_PLAIN = (int, bool, str, bytes, type(None))


def _by_name(obj):
    module, name = obj.__module__, obj.__qualname__
    if '<locals>' in name:
        verb = 'get' if sys.version_info >= (3, 12) else 'pickle'
        raise AttributeError(f"Can't {verb} local object {name!r}")
    try:
        found = _named(module, name)
    except AttributeError:
        reason = (f'attribute lookup {name} on {module} failed' if sys.version_info < (3, 14) else
                  f"it's not found as {module}.{name}")
        raise pickle.PicklingError(f"Can't pickle {obj!r}: {reason}") from None
    if found is not obj:
        raise pickle.PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
    return ('name', module, name)


def _plain(obj):
    kind = type(obj)
    if kind in _PLAIN:
        return obj
    if kind is float:
        return ('float', repr(obj))
    if kind in (list, tuple, set, frozenset):
        return (kind.__name__, [_plain(each) for each in obj])
    if kind is dict:
        return ('dict', [[_plain(key), _plain(obj[key])] for key in obj])
    if kind is type or type(kind) is type and kind.__name__ in ('function', 'builtin_function_or_method'):
        return _by_name(obj)
    if kind.__name__ == 'method':
        return ('method', _plain(obj.__self__), obj.__name__)
    if kind is functools.partial:
        return ('partial', _plain(obj.func), _plain(obj.args), _plain(obj.keywords))
    if isinstance(obj, BaseException):
        return ('exception', _by_name(kind), _plain(obj.args), _plain(obj.__dict__))
    if kind.__name__ in ('generator', 'lock', '_thread.lock', 'RLock', 'module', 'frame', 'socket', 'coroutine'):
        raise TypeError(f"cannot pickle {kind.__name__!r} object")
    if hasattr(obj, '__dict__') and kind.__module__ == '__main__':
        return ('instance', _by_name(kind), _plain(obj.__dict__))
    unsupported(f'a {kind.__name__} on its way to another process')


def _named(module, name):
    found = sys.modules[module]
    for part in name.split('.'):
        found = getattr(found, part)
    return found


_CONTAINERS = {'list': list, 'tuple': tuple, 'set': set, 'frozenset': frozenset}


def _rebuilt(plain):
    if type(plain) in _PLAIN:
        return plain
    kind, *parts = plain
    if kind == 'float':
        return float(parts[0])
    if kind in _CONTAINERS:
        return _CONTAINERS[kind](_rebuilt(each) for each in parts[0])
    if kind == 'dict':
        return {_rebuilt(key): _rebuilt(value) for key, value in parts[0]}
    if kind == 'name':
        return _named(*parts)
    if kind == 'method':
        return getattr(_rebuilt(parts[0]), parts[1])
    if kind == 'partial':
        return functools.partial(_rebuilt(parts[0]), *_rebuilt(parts[1]), **_rebuilt(parts[2]))
    made = _rebuilt(parts[0])(*_rebuilt(parts[1])) if kind == 'exception' else object.__new__(_rebuilt(parts[0]))
    made.__dict__.update(_rebuilt(parts[-1]))
    return made


def dumps(obj):
    return repr(_plain(obj)).encode()


def loads(data):
    return _rebuilt(eval(data.decode()))
