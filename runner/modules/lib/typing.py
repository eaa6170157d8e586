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


def NamedTuple(name, fields):
    from collections import namedtuple
    return namedtuple(name, [field for field, _ in fields])
