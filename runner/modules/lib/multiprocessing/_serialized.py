"""Objects on their way between processes; stands for pickle there, with a text of its own.

Plain values, containers, exceptions, what modules have by name, and instances of classes written in Python.
"""
import sys

from _frames import unsupported

_PLAIN = (int, bool, str, bytes, type(None))


def _by_name(obj):
    name = obj.__qualname__
    if '<locals>' in name:
        verb = 'get' if sys.version_info >= (3, 12) else 'pickle'
        raise AttributeError(f"Can't {verb} local object {name!r}")
    return ('name', obj.__module__, name)


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
    made = _rebuilt(parts[0])(*_rebuilt(parts[1])) if kind == 'exception' else object.__new__(_rebuilt(parts[0]))
    made.__dict__.update(_rebuilt(parts[-1]))
    return made


def dumps(obj):
    return repr(_plain(obj)).encode()


def loads(data):
    return _rebuilt(eval(data.decode()))
