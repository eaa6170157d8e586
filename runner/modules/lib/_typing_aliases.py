"""What `typing` makes of subscripts: aliases, unions, variables; how they are shown, compared and derived from.

What takes the subscripts is of _typing_forms.
"""
import operator
import sys
import types

_SINCE_3_9 = sys.version_info >= (3, 9)
_SINCE_3_11 = sys.version_info >= (3, 11)
# Unions are those of `int | None`.
_SINCE_3_14 = sys.version_info >= (3, 14)


def shown(item):
    if isinstance(item, getattr(types, 'GenericAlias', ())):
        return repr(item)
    if isinstance(item, type):
        return item.__qualname__ if item.__module__ == 'builtins' else f'{item.__module__}.{item.__qualname__}'
    if item is ...:
        return '...'
    if isinstance(item, types.FunctionType):
        return item.__name__
    if isinstance(item, list):
        return '[' + ', '.join([shown(each) for each in item]) + ']'
    return repr(item)


def as_type(item):
    """None stands for its type, text for what it will name."""
    return type(None) if item is None else ForwardRef(item) if isinstance(item, str) else item


def variables_in(items):
    found = []
    for item in items:
        inner = (item,) if isinstance(item, TypeVar) else getattr(item, '__parameters__', ())
        if isinstance(item, list):
            inner = variables_in(item)
        for each in inner if isinstance(inner, tuple) else ():
            if each not in found and not isinstance(item, type):
                found.append(each)
    return tuple(found)


class Or:
    """`|` makes a union."""

    def __or__(self, other):
        return union((self, other))

    def __ror__(self, other):
        return union((other, self))


class ForwardRef(Or):

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            self._code = compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'

    def _resolved(self, globalns, localns):
        return as_type(eval(self.__forward_arg__, globalns, localns))


class TypeVar(Or):

    __infer_variance__ = False
    _later = _later_default = None

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, **_more):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self._bound = None if bound is None else as_type(bound)
        self._constraints = tuple([as_type(each) for each in constraints])
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def _be(self, name, limits, default):
        """What the syntax of type parameters says: functions that are asked when somebody asks."""
        TypeVar.__init__(self, name)
        self.__infer_variance__ = True
        self._later = limits
        self._later_default = default
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def _look(self):
        """Constraints stand in parentheses where a bound could."""
        if self._later is not None:
            found = self._later()
            self._later = None
            if isinstance(found, tuple):
                self._constraints = found
            else:
                self._bound = found

    @property
    def __bound__(self):
        self._look()
        return self._bound

    @property
    def __constraints__(self):
        self._look()
        return self._constraints

    if sys.version_info >= (3, 13):

        @property
        def __default__(self):
            import typing
            return typing.NoDefault if self._later_default is None else self._later_default()

        def has_default(self):
            return self._later_default is not None

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError('Cannot subclass an instance of ' + type(self).__name__)

    def __reduce__(self):
        return self.__name__


class ParamSpec(TypeVar):

    @property
    def args(self):
        return Plain(f'{self.__name__}.args')

    @property
    def kwargs(self):
        return Plain(f'{self.__name__}.kwargs')


class TypeVarTuple(TypeVar):

    def __init__(self, name, **_more):
        super().__init__(name)

    def __iter__(self):
        made = Plain(f'typing.Unpack[{self.__name__}]' if sys.version_info >= (3, 12) else f'*{self.__name__}')
        made.__parameters__ = (self,)
        yield made

    def __repr__(self):
        return self.__name__


class Plain(Or):
    """A name that stands for itself: Any, or P.args."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text

    def __reduce__(self):
        return self._text.rpartition('.')[2]

    def __call__(self, *args, **kwargs):
        raise TypeError('Any cannot be instantiated' if self._text == 'typing.Any' and _SINCE_3_11 else
                        f'Cannot instantiate {self._text}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self._text} cannot be used with isinstance()')

    def __mro_entries__(self, bases):
        if self._text == 'typing.Any' and _SINCE_3_11:
            return ()
        raise TypeError(f'Cannot subclass {self!r}')


def substituted(item, values):
    """The item with type variables replaced by what `values` says."""
    if isinstance(item, TypeVar):
        return values.get(item, item)
    if isinstance(item, Alias) and item.__parameters__:
        return item[tuple([values.get(each, each) for each in item.__parameters__])]
    return item


class OtherName(Or):
    """Of a class, as typing.List is: see _typing_forms.ClassForm."""


class Alias(Or):
    """`origin[args]`; `_name` is how typing calls the origin, None for a class of the program."""

    def __init__(self, origin, args, name=None, form=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = variables_in(args)
        self._name = name
        self._form = form

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else shown(self.__origin__)
        if self._name == 'Callable' and self.__args__:
            *parameters, result = self.__args__
            inside = '...' if parameters == [...] else '[' + ', '.join([shown(each) for each in parameters]) + ']'
            if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
                inside = shown(parameters[0])
            return f'{name}[{inside}, {shown(result)}]'
        return f"{name}[{', '.join([shown(each) for each in self.__args__]) or '()'}]"

    def _arguments(self, key):
        """Those that a subscript puts in place of the variables."""
        keys = key if isinstance(key, tuple) else (key,)
        if not self.__parameters__:
            raise TypeError(f'{self!r} is not a generic class')
        if len(keys) != len(self.__parameters__):
            words = 'arguments' if sys.version_info >= (3, 10) else 'parameters'
            raise TypeError(f"Too {'many' if len(keys) > len(self.__parameters__) else 'few'} {words} for {self!r}; "
                            f'actual {len(keys)}, expected {len(self.__parameters__)}')
        values = dict(zip(self.__parameters__, [as_type(each) for each in keys]))
        return tuple([substituted(each, values) for each in self.__args__])

    def __getitem__(self, key):
        return Alias(self.__origin__, self._arguments(key), self._name, self._form)

    def __eq__(self, other):
        if not isinstance(other, Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot instantiate {self.__origin__!r}')
        if self._name and self.__origin__.__module__ == 'builtins':
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        import typing
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot subclass {self!r}')
        if self.__origin__ is typing.Generic:
            later = bases[bases.index(self) + 1:]
            hidden = typing.Protocol in bases or any(isinstance(each, (Alias, OtherName)) for each in later)
            return () if hidden else (self.__origin__,)
        if not self._name or self.__origin__ is typing.Protocol:
            return (self.__origin__,)
        return entries_of(self, bases)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __reduce__(self):
        import typing
        args = self.__args__
        if self._name == 'Callable' and args and not (len(args) == 2 and isinstance(args[0], (ParamSpec, type(...)))):
            args = list(args[:-1]), args[-1]
        elif len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (getattr(typing, self._name) if self._name else self.__origin__, args)


def entries_of(alias, bases):
    """The class that typing has another name for, and Generic if no later base brings that."""
    import typing
    later = bases[bases.index(alias) + 1:]
    entries = () if alias.__origin__ in bases else (alias.__origin__,)
    if any(isinstance(each, (Alias, OtherName)) or isinstance(each, type) and issubclass(each, typing.Generic)
           for each in later):
        return entries
    return (*entries, typing.Generic)


_made = {}


def remembered(origin, args, make):
    """The same alias for the same arguments, if they can be remembered."""
    try:
        found = _made.get((id(origin), args))
    except TypeError:
        return make(args)
    if found is None or [type(each) for each in found.__args__] != [type(each) for each in args]:
        found = _made[id(origin), args] = make(args)
    return found


class Union(Alias):
    """Before 3.14 a type of its own; None is shown as Optional."""

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args and _SINCE_3_9:
            return f'typing.Optional[{shown(args[0] if args[1] is type(None) else args[1])}]'
        return f"typing.Union[{', '.join([shown(each) for each in args])}]"

    def __eq__(self, other):
        unions = (Union, getattr(types, 'UnionType', Union))
        return set(self.__args__) == set(other.__args__) if isinstance(other, unions) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __getitem__(self, key):
        return union(self._arguments(key))

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        if not (3, 10) <= sys.version_info[:2]:
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        return any(issubclass(cls, each) for each in self.__args__)


class _NativeUnion(Union):
    """What `int | None` shows: typing.Union from 3.14 on, for what the types cannot join themselves."""

    def __repr__(self):
        return ' | '.join(['None' if each is type(None) else shown(each) for each in self.__args__])


def _union_form():
    import _typing_forms
    return _typing_forms.UNION


def union(items):
    flat = []
    for item in items:
        item = as_type(item)
        if sys.version_info < (3, 11) and isinstance(item, (int, float, bytes, list, tuple, dict, set)):
            raise TypeError(f'Union[arg, ...]: each arg must be a type. Got {item!r:.100}.')
        inner = item.__args__ if isinstance(item, (Union, getattr(types, 'UnionType', ()))) else (item,)
        flat += [each for each in inner if each not in flat]
    if not flat:
        raise TypeError('Cannot take a Union of no types.')
    if len(flat) == 1:
        return flat[0]
    if not _SINCE_3_14:
        return Union(_union_form(), tuple(flat), 'Union')
    if all(isinstance(each, (type, types.GenericAlias)) for each in flat):
        made = flat[0]
        for each in flat[1:]:
            made = made | each
        return made
    return _NativeUnion(_union_form(), tuple(flat), 'Union')


for _class in (ForwardRef, TypeVar, ParamSpec, TypeVarTuple, Plain, Alias, Union):
    _class.__module__ = 'typing'
