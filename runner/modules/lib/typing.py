"""Models typing: what annotations are made of (_typing_forms), generic classes, protocols, typed tuples and dicts.

Left out: checks of what a subscript may hold, defaults of variables that no syntax says.
"""
import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
import sys as _sys
import types as _types

import _typing_forms as _forms
import _typing_protocols as _protocols
from _typing_forms import ForwardRef, ParamSpec, TypeVar, TypeVarTuple
from _typing_records import NamedTuple, NamedTupleMeta, TypedDict, _TypedDictMeta

TYPE_CHECKING = False
_OF_MANY = (ParamSpec, TypeVarTuple)
Any = _forms.Plain('typing.Any')
Union = _forms.UNION
Optional = _forms.Form('Optional', _forms.optional)
Literal = _forms.Form('Literal', _forms.literal)
Annotated = _forms.Form('Annotated', _forms.annotated)
for _name in ('ClassVar', 'Final', 'TypeGuard', 'Required', 'NotRequired', 'ReadOnly', 'TypeIs'):
    globals()[_name] = _forms.Form(_name, _forms.one_argument)
Concatenate = _forms.Form('Concatenate', _forms.any_arguments)
Unpack = _forms.Form('Unpack', _forms.unpacked)
for _name in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias', 'NoDefault'):
    globals()[_name] = _forms.Plain('typing.' + _name)
for _name, _count in (
        ('Iterable', 1), ('Iterator', 1), ('Generator', 3), ('Sequence', 1), ('Mapping', 2), ('Awaitable', 1),
        ('Coroutine', 3), ('AsyncIterator', 1), ('AsyncIterable', 1), ('AsyncGenerator', 2), ('Hashable', 0),
        ('Sized', 0), ('Collection', 1), ('Container', 1), ('Reversible', 1), ('MutableMapping', 2),
        ('MutableSequence', 1), ('MutableSet', 1), ('ItemsView', 2), ('KeysView', 1), ('ValuesView', 1),
        ('Callable', 2)):
    globals()[_name] = _forms.ClassForm(getattr(_abc, _name), _name, _count)
for _name, _class, _count in (
        ('List', list, 1), ('Dict', dict, 2), ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Tuple', tuple, -1),
        ('Type', type, 1), ('Deque', _collections.deque, 1), ('DefaultDict', _collections.defaultdict, 2),
        ('OrderedDict', _collections.OrderedDict, 2), ('Counter', _collections.Counter, 1),
        ('ChainMap', _collections.ChainMap, 2), ('AbstractSet', _abc.Set, 1),
        ('ContextManager', _contextlib.AbstractContextManager, 2),
        ('AsyncContextManager', _contextlib.AbstractAsyncContextManager, 2)):
    globals()[_name] = _forms.ClassForm(_class, _name, _count)
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)


class Generic:
    """Classes with parameters; a subscript makes an alias of them."""
    __parameters__ = ()

    def __new__(cls, *args, **kwargs):
        if cls in (Generic, Protocol) and _sys.version_info < (3, 9):
            raise TypeError(f'Type {cls.__name__} cannot be instantiated; it can be used only as a base class')
        made = super().__new__
        return made(cls) if made is object.__new__ else made(cls, *args, **kwargs)

    def __class_getitem__(cls, key):
        keys = tuple([_forms.as_type(each) for each in (key if isinstance(key, tuple) else (key,))])
        if cls in (Generic, Protocol):
            if not all(isinstance(each, TypeVar) or type(each) is _forms.Plain for each in keys):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables' + (
                    ' or parameter specification variables.' if _sys.version_info >= (3, 10) else ''))
            if len(set(keys)) != len(keys):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _forms.Alias(cls, keys, cls.__name__)
        expected = len(cls.__parameters__)
        if not expected:
            raise TypeError(f'{cls!r} is not a generic class')
        if len(keys) != expected and not any(isinstance(each, _OF_MANY) for each in cls.__parameters__):
            words = 'arguments' if _sys.version_info >= (3, 10) else 'parameters'
            few = len(keys) < expected
            least = 'at least ' if few and _sys.version_info >= (3, 13) else ''
            raise TypeError(f"Too {'few' if few else 'many'} {words} for {cls!r}; "
                            f'actual {len(keys)}, expected {least}{expected}')
        return _forms.remembered(cls, keys, lambda args: _forms.Alias(cls, args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        cls.__parameters__ = _forms.variables_in(bases)
        for base in bases:
            if isinstance(base, _forms.Alias) and base.__origin__ in (Generic, Protocol) and base._name:
                cls.__parameters__ = base.__parameters__


class _ProtocolMeta(type(_abc.Sized)):
    """isinstance() asks for the attributes of a protocol that allows it."""

    def __instancecheck__(cls, instance):
        if _sys.version_info >= (3, 12):
            if cls is Protocol:
                return type.__instancecheck__(cls, instance)
            if not _protocols.is_protocol(cls):
                return super().__instancecheck__(instance)
            _protocols.check_may_ask_instances(cls)
            return super().__instancecheck__(instance) or _protocols.instance_conforms(cls, instance)
        if _protocols.is_protocol(cls):
            _protocols.check_may_ask_instances(cls)
            if _protocols.has_methods_only(cls) and issubclass(instance.__class__, cls):
                return True
            return _protocols.instance_conforms(cls, instance) or super().__instancecheck__(instance)
        return issubclass(instance.__class__, cls) or super().__instancecheck__(instance)

    if _sys.version_info >= (3, 12):
        def __subclasscheck__(cls, other):
            if cls is Protocol:
                return type.__subclasscheck__(cls, other)
            if _protocols.is_protocol(cls) and not _protocols.may_ask_anything(_sys._getframe(1)):
                _protocols.check_may_ask(cls, other)
            return super().__subclasscheck__(other)


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol'):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        _protocols.be_derived(cls)


def runtime_checkable(cls):
    if not (isinstance(cls, type) and cls.__dict__.get('_is_protocol')):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method):
    made = _ProtocolMeta(name, (Protocol,), {method: lambda self: None, '__module__': 'typing'})
    return runtime_checkable(made)


for _name, _method in (('SupportsInt', '__int__'), ('SupportsFloat', '__float__'), ('SupportsIndex', '__index__'),
                       ('SupportsAbs', '__abs__'), ('SupportsBytes', '__bytes__'), ('SupportsRound', '__round__'),
                       ('SupportsComplex', '__complex__')):
    globals()[_name] = _supports(_name, _method)


class IO(Generic[AnyStr]):
    """Only for annotations."""


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


def final(f):
    return _marked(f, '__final__') if _sys.version_info >= (3, 11) else f


def override(method):
    return _marked(method, '__override__')


def _marked(thing, name):
    try:
        setattr(thing, name, True)
    except (AttributeError, TypeError):
        pass
    return thing


def no_type_check(arg):
    return _marked(arg, '__no_type_check__')


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.')


_overloads = {}


def overload(func):
    place = getattr(getattr(func, '__func__', func), '__code__', None)
    if place is not None and _sys.version_info >= (3, 11):
        of_module = _overloads.setdefault(func.__module__, {})
        of_module.setdefault(func.__qualname__, {})[place.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, '__func__', func)
    return list(_overloads.get(func.__module__, {}).get(func.__qualname__, {}).values())


def clear_overloads():
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    told = dict(eq_default=eq_default, order_default=order_default, kw_only_default=kw_only_default,
                frozen_default=frozen_default, field_specifiers=field_specifiers, kwargs=kwargs)

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = told
        return cls_or_fn
    return decorator


class _NewTypeClass(_forms.Or):
    """A class to type checkers, and what is given to it to programs."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = _sys._getframe(1).f_globals.get('__name__')

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


def _new_type(name, tp):
    def new_type(x):
        return x
    new_type.__name__ = name
    new_type.__supertype__ = tp
    return new_type


NewType = _NewTypeClass if _sys.version_info >= (3, 10) else _new_type
NewType.__name__ = NewType.__qualname__ = 'NewType'
if isinstance(NewType, type):
    NewType.__module__ = 'typing'


def _resolved(value, globalns, localns, keeps_extras):
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        return _resolved(value._resolved(globalns, localns), globalns, localns, keeps_extras)
    if value is None:
        return type(None)
    if isinstance(value, _forms.AnnotatedAlias) and not keeps_extras:
        return _resolved(value.__origin__, globalns, localns, keeps_extras)
    if isinstance(value, _forms.Alias) and not isinstance(value, _forms.LiteralAlias):
        args = tuple([_resolved(each, globalns, localns, keeps_extras) if each is not None else each
                      for each in value.__args__])
        if args != value.__args__:
            return _forms.union(args) if isinstance(value, _forms.Union) else type(value)(
                value.__origin__, args, value._name)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = getattr(_sys.modules.get(base.__module__), '__dict__', {})
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _resolved(value, names, dict(vars(base)) if localns is None else localns, include_extras)
        return hints
    names = globalns
    if names is None:
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        names = getattr(inner, '__globals__', getattr(obj, '__dict__', {}))
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    defaults = _defaults_of(obj) if _sys.version_info < (3, 11) else {}
    for name, value in annotations.items():
        value = _resolved(value, names, localns, include_extras)
        hints[name] = _forms.union((value, None)) if defaults.get(name, 0) is None else value
    return hints


def _defaults_of(function):
    code = getattr(function, '__code__', None)
    if code is None:
        return {}
    defaults = function.__defaults__ or ()
    positional = code.co_varnames[:code.co_argcount]
    return {**dict(zip(positional[len(positional) - len(defaults):], defaults)), **(function.__kwdefaults__ or {})}


def get_origin(tp):
    if isinstance(tp, _forms.AnnotatedAlias):
        return Annotated
    if isinstance(tp, getattr(_types, 'UnionType', ())):
        return _types.UnionType
    if isinstance(tp, (_forms.Alias, _forms.ClassForm, getattr(_types, 'GenericAlias', ()))):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _forms.AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (_forms.Alias, getattr(_types, 'GenericAlias', ()), getattr(_types, 'UnionType', ()))):
        return ()
    args = tp.__args__
    if get_origin(tp) is _abc.Callable and not (len(args) == 2 and isinstance(args[0], _forms.ParamSpec)) and args:
        return (args[0] if args[0] is ... else list(args[:-1]), args[-1])
    return args


class TypeAliasType(_forms.Or):
    """What `type A = ...` makes; what it stands for is found out when somebody asks."""
    __type_params__ = ()

    def __init__(self, name, value, *, type_params=()):
        self._be(name, lambda: value)
        self.__type_params__ = type_params

    @classmethod
    def _made(cls, name, value):
        made = cls.__new__(cls)
        made._be(name, value)
        return made

    def _be(self, name, value):
        self.__name__ = name
        self._value = value
        self.__module__ = _sys._getframe(2).f_globals.get('__name__')

    @property
    def __value__(self):
        return self._value()

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, key):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _types.GenericAlias(self, key)

    def __repr__(self):
        return self.__name__


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
    return val


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=_sys.stderr)
    return obj


_SINCE = {9: ('Annotated',), 10: ('Concatenate', 'ParamSpec', 'TypeAlias', 'TypeGuard', 'is_typeddict'),
          11: ('LiteralString', 'Never', 'NotRequired', 'Required', 'Self', 'TypeVarTuple', 'Unpack', 'assert_never',
               'assert_type', 'reveal_type', 'get_overloads', 'clear_overloads', 'dataclass_transform'),
          12: ('override', 'TypeAliasType'), 13: ('NoDefault', 'ReadOnly', 'TypeIs')}
for _minor, _names in _SINCE.items():
    if _sys.version_info < (3, _minor):
        for _name in _names:
            del globals()[_name]


def __getattr__(name):
    if name in ('_GenericAlias', '_SpecialForm'):
        return _forms.Alias if name == '_GenericAlias' else _forms.Form
    if name in ('Pattern', 'Match'):
        import re
        globals()[name] = _forms.ClassForm(getattr(re, name), name, 1)
        return globals()[name]
    raise AttributeError(f"module 'typing' has no attribute {name!r}")
