"""Models `dataclasses`: __init__, __repr__, __eq__, ordering and frozen classes from annotations.

Left out: slots, kw_only, InitVar, and the text of messages about wrong fields.
"""
import sys

MISSING = object()


class FrozenInstanceError(AttributeError):
    pass


class Field:

    def __init__(self, default, default_factory, init, repr, compare):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, compare)


def fields(class_or_instance):
    return tuple(class_or_instance.__dataclass_fields__.values())


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, **unmodelled):
    if unmodelled:
        from _frames import unsupported
        unsupported(f"dataclass({', '.join(unmodelled)})")

    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen)
    return decorate if cls is None else decorate(cls)


def _collect(cls):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        found.update(base.__dict__.get('__dataclass_fields__', {}))
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        if 'ClassVar' in str(kind):
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            made = default
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
        else:
            if isinstance(default, (list, dict, set)):
                raise ValueError(f'mutable default {type(default)} for field {name} is not allowed: '
                                 'use default_factory')
            made = field(default=default)
        made.name = name
        made.type = kind
        found[name] = made
    return found


def _process(cls, init, repr, eq, order, unsafe_hash, frozen):
    found = _collect(cls)
    cls.__dataclass_fields__ = found
    compared = [each.name for each in found.values() if each.compare]

    def key(self):
        return tuple(getattr(self, name) for name in compared)

    if init and '__init__' not in cls.__dict__:
        cls.__init__ = _make_init(cls, found)
    if sys.version_info >= (3, 10) and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(name for name, each in found.items() if each.init)
    if repr and '__repr__' not in cls.__dict__:
        def __repr__(self):
            shown = ', '.join(f'{name}={getattr(self, name)!r}' for name, each in found.items()
                              if each.repr)
            return f'{self.__class__.__qualname__}({shown})'
        cls.__repr__ = __repr__
    if eq and '__eq__' not in cls.__dict__:
        def __eq__(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return key(self) == key(other)
        cls.__eq__ = __eq__
        if frozen or unsafe_hash:
            cls.__hash__ = lambda self: hash(key(self))
        elif '__hash__' not in cls.__dict__:
            cls.__hash__ = None
    if order:
        cls.__lt__ = _comparison(key, lambda a, b: a < b)
        cls.__le__ = _comparison(key, lambda a, b: a <= b)
        cls.__gt__ = _comparison(key, lambda a, b: a > b)
        cls.__ge__ = _comparison(key, lambda a, b: a >= b)
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError(f'cannot assign to field {name!r}')

        def __delattr__(self, name):
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    return cls


def _comparison(key, holds):
    def compare(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return holds(key(self), key(other))
    return compare


def _make_init(cls, found):
    accepted = [each for each in found.values() if each.init]
    optional = None
    for each in accepted:
        if each.has_default():
            optional = each
        elif optional is not None:
            raise TypeError(f'non-default argument {each.name!r} follows default argument'
                            + (f' {optional.name!r}' if sys.version_info >= (3, 12) else ''))

    def __init__(self, *args, **kwargs):
        name = f'{cls.__qualname__}.__init__()' if sys.version_info >= (3, 10) else '__init__()'
        if len(args) > len(accepted):
            most = len(accepted) + 1
            least = most - sum(each.has_default() for each in accepted)
            takes = most if least == most else f'from {least} to {most}'
            raise TypeError(f'{name} takes {takes} positional arguments '
                            f'but {len(args) + 1} were given')
        values = {each.name: value for each, value in zip(accepted, args)}
        for given, value in kwargs.items():
            if given in values:
                raise TypeError(f'{name} got multiple values for argument {given!r}')
            if given not in found or not found[given].init:
                raise TypeError(f'{name} got an unexpected keyword argument {given!r}')
            values[given] = value
        missing = [repr(each.name) for each in accepted
                   if each.name not in values and not each.has_default()]
        if missing:
            listed = missing[0] if len(missing) == 1 else \
                f"{', '.join(missing[:-1])}{',' if len(missing) > 2 else ''} and {missing[-1]}"
            raise TypeError(f'{name} missing {len(missing)} required positional '
                            f"argument{'s' if len(missing) > 1 else ''}: {listed}")
        for each in found.values():
            if each.name not in values:
                if each.default_factory is not MISSING:
                    values[each.name] = each.default_factory()
                elif each.default is not MISSING:
                    values[each.name] = each.default
                else:
                    continue
            object.__setattr__(self, each.name, values[each.name])
        if hasattr(self, '__post_init__'):
            self.__post_init__()
    return __init__


def _plain(value, dict_factory, tuples):
    if hasattr(type(value), '__dataclass_fields__'):
        pairs = [(each.name, _plain(getattr(value, each.name), dict_factory, tuples))
                 for each in fields(value)]
        return tuple(item for _, item in pairs) if tuples else dict_factory(pairs)
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, dict_factory, tuples) for item in value])
    if isinstance(value, dict):
        return {name: _plain(item, dict_factory, tuples) for name, item in value.items()}
    return value


def asdict(obj, *, dict_factory=dict):
    return _plain(obj, dict_factory, False)


def astuple(obj, *, tuple_factory=tuple):
    return tuple_factory(_plain(obj, dict, True))


def replace(obj, /, **changes):
    values = {each.name: getattr(obj, each.name) for each in fields(obj) if each.init}
    values.update(changes)
    return obj.__class__(**values)
