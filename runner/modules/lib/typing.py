"""Models typing: annotations are not looked at, so every name is one thing that takes a subscript."""


class _Form:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, item):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __or__(self, other):
        return self

    def __repr__(self):
        return 'typing.' + self._name


for _name in ('Any', 'Union', 'Optional', 'List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Callable', 'Iterable',
              'Iterator', 'Generator', 'Sequence', 'Mapping', 'Type', 'ClassVar', 'Final', 'Literal', 'NoReturn',
              'TypeVar', 'Awaitable', 'Deque', 'DefaultDict', 'Text', 'Hashable', 'Sized', 'Collection'):
    globals()[_name] = _Form(_name)

TYPE_CHECKING = False


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol:
    pass


def cast(kind, value):
    return value


def overload(function):
    return function


class _NamedTupleMeta(type):
    """Turns the annotations of a class body into the fields of a namedtuple."""

    def __new__(metacls, name, bases, namespace):
        from collections import namedtuple
        if not bases:
            return super().__new__(metacls, name, bases, namespace)
        fields = namespace.get('__annotations__', {})
        defaults = [namespace[field] for field in fields if field in namespace]
        made = namedtuple(name, fields, defaults=defaults, module=namespace['__module__'])
        for key, value in namespace.items():
            if key not in fields and key not in ('__module__', '__qualname__', '__dict__', '__weakref__'):
                setattr(made, key, value)
        made.__qualname__ = namespace['__qualname__']
        return made


class NamedTuple(metaclass=_NamedTupleMeta):

    def __new__(cls, name, fields=(), **kwargs):
        from collections import namedtuple
        return namedtuple(name, [field for field, _ in fields] + list(kwargs))


class TypedDict(dict):

    def __init_subclass__(cls, total=True):
        pass
