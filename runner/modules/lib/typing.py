"""Models typing: annotations are not looked at, so most names are one thing that takes a subscript."""
import collections as _collections


class _Form:
    def __init__(self, name, class_=object):
        self._name = name
        self._class = class_

    def __getitem__(self, item):
        return self

    def __call__(self, *args, **kwargs):
        return self._class(*args, **kwargs)

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __mro_entries__(self, bases):
        return (self._class,)

    def __repr__(self):
        return 'typing.' + self._name


for _name in ('Any', 'Union', 'Optional', 'Callable', 'Iterable', 'Iterator', 'Generator', 'Sequence', 'Mapping',
              'ClassVar', 'Final', 'Literal', 'NoReturn', 'Never', 'Awaitable', 'Coroutine', 'AsyncIterator',
              'AsyncIterable', 'AsyncGenerator', 'Text', 'Hashable', 'Sized', 'Collection', 'Container', 'Reversible',
              'MutableMapping', 'MutableSequence', 'MutableSet', 'AbstractSet', 'ItemsView', 'KeysView', 'ValuesView',
              'ContextManager', 'AsyncContextManager', 'IO', 'TextIO', 'BinaryIO', 'Pattern', 'Match', 'AnyStr', 'Self',
              'Annotated', 'TypeAlias', 'TypeGuard', 'Concatenate', 'LiteralString', 'Required', 'NotRequired',
              'Unpack', 'SupportsInt', 'SupportsFloat', 'SupportsIndex', 'SupportsAbs', 'SupportsBytes',
              'SupportsRound', 'ByteString'):
    globals()[_name] = _Form(_name)
for _name, _class in (
        ('List', list), ('Dict', dict), ('Set', set), ('FrozenSet', frozenset), ('Tuple', tuple), ('Type', type),
        ('Deque', _collections.deque), ('DefaultDict', _collections.defaultdict),
        ('OrderedDict', _collections.OrderedDict), ('Counter', _collections.Counter),
        ('ChainMap', _collections.ChainMap)):
    globals()[_name] = _Form(_name, _class)

TYPE_CHECKING = False


class TypeVar:

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, **_more):
        self.__name__ = name
        self.__bound__ = bound
        self._sign = '+' if covariant else '-' if contravariant else '~'

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    args = kwargs = None


TypeVarTuple = ParamSpec


class Generic:
    def __class_getitem__(cls, item):
        return cls


class Protocol(Generic):
    pass


def runtime_checkable(cls):
    return cls


final = no_type_check = override = runtime_checkable


def NewType(name, tp):
    """A class to type checkers, and what is given to it to programs."""
    def new_type(value):
        return value
    new_type.__name__ = new_type.__qualname__ = name
    new_type.__supertype__ = tp
    return new_type


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, '__annotations__', {}))


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


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


class _TypedDictMeta(type):
    """Its classes make plain dictionaries; called itself, TypedDict makes such a class."""

    def __new__(mcls, name, bases, namespace, total=True):
        made = type.__new__(mcls, name, bases, namespace)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, namespace, total=True):
        type.__init__(cls, name, bases, namespace)

    def __call__(cls, *args, total=True, **kwargs):
        if cls is not TypedDict:
            return dict(*args, **kwargs)
        name, fields = args
        return _TypedDictMeta(name, (TypedDict,), {'__annotations__': dict(fields)}, total=total)


class TypedDict(dict, metaclass=_TypedDictMeta):
    pass
