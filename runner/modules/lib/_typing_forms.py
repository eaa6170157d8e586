"""What takes subscripts in `typing`: Union, Literal, ClassVar, List and its like."""
import sys

from _typing_aliases import (
    Alias, ForwardRef, OtherName, ParamSpec, Plain, TypeVar, TypeVarTuple, Union, Or, as_type, entries_of, remembered,
    shown, union, variables_in)


class Form(Or):
    """What takes a subscript and is no class: Union, Literal, ClassVar."""

    def __init__(self, name, make):
        self._name = name
        self._make = make
        self._made = {}

    def __getitem__(self, key):
        # Up to 3.8 what is equal is the same, be it of another type.
        items = (key if isinstance(key, tuple) else (key,)) if sys.version_info >= (3, 9) else ()
        kinds = tuple([type(each) for each in items])
        try:
            found = self._made.get((key, kinds))
        except TypeError:
            return self._make(self, key)
        if found is None:
            found = self._made[key, kinds] = self._make(self, key)
        return found

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self!r} cannot be used with isinstance()')


def one_argument(form, key):
    if isinstance(key, tuple):
        raise TypeError(f'{form!r} accepts only single type. Got {key!r}.')
    return Alias(form, (as_type(key),), form._name)


def any_arguments(form, key):
    return Alias(form, tuple([as_type(each) for each in (key if isinstance(key, tuple) else (key,))]), form._name)


def literal(form, key):
    values = []
    for value in key if isinstance(key, tuple) else (key,):
        inner = value.__args__ if isinstance(value, Alias) and value._name == 'Literal' else (value,)
        values += [each for each in inner if not sys.version_info >= (3, 9) or not any(
            each == other and type(each) is type(other) for other in values)]
    return LiteralAlias(form, tuple(values), 'Literal')


class UnpackedAlias(Alias):

    def __repr__(self):
        # 3.11 shows it as it is written in a subscript.
        return super().__repr__() if sys.version_info >= (3, 12) else '*' + shown(self.__args__[0])


def unpacked(form, key):
    return UnpackedAlias(form, one_argument(form, key).__args__, form._name)


class LiteralAlias(Alias):

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(each) for each in self.__args__])}]"

    if sys.version_info >= (3, 9):

        def __eq__(self, other):
            if not isinstance(other, LiteralAlias):
                return NotImplemented
            return {(type(each), each) for each in self.__args__} == {(type(each), each) for each in other.__args__}

        def __hash__(self):
            return hash(frozenset([(type(each), each) for each in self.__args__]))


class AnnotatedAlias(Alias):

    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{shown(self.__origin__)}, {', '.join([repr(each) for each in self.__metadata__])}]"

    def __eq__(self, other):
        return (isinstance(other, AnnotatedAlias) and self.__origin__ == other.__origin__
                and self.__metadata__ == other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __reduce__(self):
        import operator
        import typing
        return operator.getitem, (typing.Annotated, (self.__origin__, *self.__metadata__))


def annotated(form, key):
    if not isinstance(key, tuple) or len(key) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin, metadata = as_type(key[0]), key[1:]
    if isinstance(origin, AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return AnnotatedAlias(origin, metadata)


# What may be left out of their subscripts.
_WITH_DEFAULTS = ('Generator', 'AsyncGenerator', 'ContextManager', 'AsyncContextManager') if (
    sys.version_info >= (3, 13)) else ('ContextManager', 'AsyncContextManager')


class ClassForm(OtherName):
    """typing.List and its like: another name for a class, with or without a subscript."""

    def __init__(self, origin, name, count):
        self.__origin__ = origin
        self._name = name
        self._count = count     # of parameters; -1 any

    def __getitem__(self, key):
        keys = key if isinstance(key, tuple) else (key,)
        if self._name == 'Callable':
            if len(keys) != 2:
                raise TypeError('Callable must be used as Callable[[arg, ...], result].')
            keys = (*(keys[0] if isinstance(keys[0], list) else keys[:1]), keys[1])
        elif self._name == 'Tuple' and key == ():
            return Alias(tuple, () if sys.version_info >= (3, 11) else ((),), 'Tuple')
        elif 0 <= self._count != len(keys) and not (self._name in _WITH_DEFAULTS and len(keys) < self._count):
            few = 'many' if len(keys) > self._count else 'few'
            raise TypeError(f'Too {few} {"arguments" if sys.version_info >= (3, 10) else "parameters"} for {self!r}; '
                            f'actual {len(keys)}, expected {self._count}')
        return remembered(self, tuple([as_type(each) for each in keys]),
                          lambda args: Alias(self.__origin__, args, self._name))

    def __call__(self, *args, **kwargs):
        if self.__origin__.__module__ == 'builtins':
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return entries_of(self, bases)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name


def optional(form, key):
    if isinstance(key, tuple):
        shown_form = 'Optional[t]' if sys.version_info < (3, 9) else repr(form)
        raise TypeError(f'{shown_form} requires a single type. Got {key!r}.')
    return union((key, None))


UNION = Form('Union', lambda form, key: union(key if isinstance(key, tuple) else (key,)))

for _class in (Form, ClassForm, LiteralAlias, AnnotatedAlias, UnpackedAlias):
    _class.__module__ = 'typing'
