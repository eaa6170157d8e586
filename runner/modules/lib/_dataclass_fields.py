"""Models the fields of `dataclasses`: what a class and its bases declare, checked."""
import sys
import types

__all__ = ['FrozenInstanceError', 'MISSING', 'KW_ONLY', 'InitVar', 'Field', 'field', 'fields', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _FieldKind:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')


class InitVar:

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc=None):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        if sys.version_info >= (3, 14):
            self.doc = doc
        self._field_type = None

    def __set_name__(self, owner, name):
        # The default is a descriptor, perhaps.
        set_name = getattr(type(self.default), '__set_name__', None)
        if set_name:
            set_name(self.default, owner, name)

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING

    def __repr__(self):
        named = f',kw_only={self.kw_only!r}' if sys.version_info >= (3, 10) else ''
        if sys.version_info >= (3, 14):
            named += f',doc={self.doc!r}'
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r}{named},_field_type={self._field_type})')

    if sys.version_info >= (3, 9):
        __class_getitem__ = classmethod(types.GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, **newer):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    doc = newer.pop('doc', None) if sys.version_info >= (3, 14) else None
    if newer:
        raise TypeError(f'field() got an unexpected keyword argument {next(iter(newer))!r}')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def fields(class_or_instance):
    try:
        every = getattr(class_or_instance, '__dataclass_fields__')
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(each for each in every.values() if each._field_type is _FIELD)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def _kind_of(annotation):
    text = annotation if isinstance(annotation, str) else repr(annotation)
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return _FIELD_INITVAR
    if isinstance(annotation, str) and text.partition('[')[0] in ('InitVar', 'dataclasses.InitVar'):
        return _FIELD_INITVAR
    return _FIELD_CLASSVAR if text.partition('[')[0] in ('ClassVar', 'typing.ClassVar') else _FIELD


def _own_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of(annotation)
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING and sys.version_info >= (3, 10):
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    unhashable = made.default.__class__.__hash__ is None if sys.version_info >= (3, 11) else isinstance(
        made.default, (list, dict, set))
    if made._field_type is _FIELD and unhashable:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _collected(cls, kw_only):
    """The fields by name: those of the bases, then the class's own, whose defaults it takes as attributes."""
    every = {}
    for base in cls.__mro__[-1:0:-1]:
        every.update(base.__dict__.get('__dataclass_fields__', {}))
    own = []
    marked = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if annotation is KW_ONLY or isinstance(annotation, str) and annotation in ('KW_ONLY', 'dataclasses.KW_ONLY'):
            if marked:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            marked = kw_only = True
        else:
            own.append(_own_field(cls, name, annotation, kw_only))
    for each in own:
        every[each.name] = each
        if isinstance(cls.__dict__.get(each.name), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return every


for _class in (FrozenInstanceError, _MISSING_TYPE, _KW_ONLY_TYPE, _HAS_DEFAULT_FACTORY_CLASS, InitVar, Field):
    _class.__module__ = 'dataclasses'
