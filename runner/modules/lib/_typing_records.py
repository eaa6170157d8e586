"""typing.NamedTuple and typing.TypedDict: classes made of the annotations of a class body."""
import sys

import _typing_forms as _forms


class NamedTupleMeta(type):
    """Turns the annotations of a class body into the fields of a namedtuple."""

    def __new__(metacls, name, bases, namespace):
        from collections import namedtuple
        if not bases:
            return super().__new__(metacls, name, bases, namespace)
        fields = namespace.get('__annotations__', {})
        defaults = []
        for field in fields:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                with_default = [each for each in fields if each in namespace and each != field]
                many = '(s)' if sys.version_info < (3, 9) else 's' if len(with_default) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field{many} '
                                + ', '.join(with_default))
        made = namedtuple(name, fields, defaults=defaults, module=namespace['__module__'])
        for key, value in namespace.items():
            if key not in fields and key not in ('__module__', '__qualname__', '__dict__', '__weakref__'):
                setattr(made, key, value)
        made.__annotations__ = {field: _forms.as_type(value) for field, value in fields.items()}
        made.__qualname__ = namespace['__qualname__']
        return made


class NamedTuple(metaclass=NamedTupleMeta):

    def __new__(cls, typename, fields=(), **kwargs):
        from collections import namedtuple
        pairs = [*fields, *kwargs.items()]
        made = namedtuple(typename, [field for field, _ in pairs], module=sys._getframe(1).f_globals.get('__name__'))
        made.__annotations__ = {field: _forms.as_type(value) for field, value in pairs}
        return made


class TypedDictMeta(type):
    """Its classes make plain dictionaries; called itself, TypedDict makes such a class."""

    def __new__(mcls, name, bases, namespace, total=True):
        own = {key: _forms.as_type(value) for key, value in namespace.get('__annotations__', {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(getattr(base, '__annotations__', {}))
            required |= getattr(base, '__required_keys__', frozenset())
            optional |= getattr(base, '__optional_keys__', frozenset())
        for key, value in own.items():
            form = value._name if isinstance(value, _forms.Alias) else None
            needed = form == 'Required' or total and form != 'NotRequired'
            (required if needed else optional).add(key)
        made = type.__new__(mcls, name, (dict,), {**namespace, '__annotations__': {**annotations, **own}})
        made.__total__ = total
        if sys.version_info >= (3, 9):
            made.__required_keys__ = frozenset(required)
            made.__optional_keys__ = frozenset(optional)
        return made

    def __init__(cls, name, bases, namespace, total=True):
        type.__init__(cls, name, bases, namespace)

    def __call__(cls, *args, total=True, **kwargs):
        if cls is not TypedDict:
            return dict(*args, **kwargs)
        name, fields = args
        return TypedDictMeta(name, (), {'__annotations__': dict(fields),
                                         '__module__': sys._getframe(1).f_globals.get('__name__')}, total=total)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


class TypedDict(dict, metaclass=TypedDictMeta):
    pass


NamedTuple.__module__ = TypedDict.__module__ = 'typing'
