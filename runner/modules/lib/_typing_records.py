"""typing.NamedTuple and typing.TypedDict: classes made of the annotations of a class body.

Up to 3.8 both are classes; from then on they are functions that stand for a base.
"""
import sys

import _typing_forms as _forms

_PROHIBITED = frozenset({
    '__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict',
    '_source'})
_SPECIAL = frozenset({'__module__', '__name__', '__annotations__', '__annotations_cache__', '__qualname__'})
_NOT_GIVEN = object() if sys.version_info >= (3, 13) else None


def _module_of_caller():
    frame = sys._getframe(2)
    while frame.f_globals.get('__name__') == __name__:
        frame = frame.f_back
    return frame.f_globals.get('__name__', '__main__')


def _checked(value, message):
    """Up to 3.10 what can't be called is no type."""
    found = _forms.as_type(value)
    is_type = callable(found) or isinstance(found, _forms.Or) or hasattr(found, '__args__')
    if sys.version_info < (3, 11) and not is_type:
        raise TypeError(f'{message} Got {value!r:.100}.')
    return found


def _tuple_class(typename, fields, module, defaults=()):
    from collections import namedtuple
    message = "NamedTuple('Name', [(f0, t0), (f1, t1), ...]); each t must be a type"
    if sys.version_info >= (3, 9):
        message = 'field {} annotation must be a type'
    types = {name: _checked(value, message.format(name)) for name, value in fields}
    made = namedtuple(typename, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


def _tuple_bases(bases):
    if sys.version_info < (3, 11):
        return (tuple,)
    from typing import Generic
    for base in bases:
        if base is not _NamedTuple and base is not Generic:
            raise TypeError('can only inherit from a NamedTuple type and Generic')
    return tuple([tuple if base is _NamedTuple else base for base in bases])


def _names_with_defaults(types, namespace):
    names = []
    for field in types:
        if field in namespace:
            names.append(field)
        elif names:
            many = '(s)' if sys.version_info < (3, 9) else 's' if len(names) > 1 else ''
            raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{many} "
                            + ', '.join(names))
    return names


def _tell_name(value, owner, name):
    """What the class statement does for the attributes of other classes."""
    try:
        set_name = type(value).__set_name__
    except AttributeError:
        return
    try:
        set_name(value, owner, name)
    except BaseException as error:
        error.add_note(f'Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in '
                       f'{owner.__name__!r}')
        raise


def _enter_body(made, namespace):
    for key, value in namespace.items():
        if key in _PROHIBITED:
            raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
        if key in _SPECIAL:
            continue
        if key not in made._fields:
            setattr(made, key, value)
        if sys.version_info >= (3, 13):
            _tell_name(value, made, key)


class NamedTupleMeta(type):
    """Turns the annotations of a class body into the fields of a namedtuple."""

    def __new__(cls, typename, bases, ns):
        if ns.get('_root', False) and sys.version_info < (3, 9):
            return super().__new__(cls, typename, bases, ns)
        from typing import Generic
        if '__classcell__' in ns and sys.version_info >= (3, 14):
            raise TypeError('uses of super() and __class__ are unsupported in methods of NamedTuple subclasses')
        bases = _tuple_bases(bases)
        types = ns.get('__annotations__', {})
        defaults = [ns[name] for name in _names_with_defaults(types, ns)]
        made = _tuple_class(typename, types.items(), ns['__module__'], defaults)
        made.__qualname__ = ns['__qualname__']
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        _enter_body(made, ns)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _warn_of_no_fields(form, typename, fields, ends):
    import warnings
    what = "Failing to pass a value for the 'fields' parameter"
    if fields is None:
        what = "Passing `None` as the 'fields' parameter"
    hint = (f'To create a {form} class with 0 fields using the functional syntax, pass an empty '
            f'{"list" if form == "NamedTuple" else "dictionary"}, e.g. `{typename} = {form}({typename!r}, {ends})`.')
    warnings.warn(f'{what} is deprecated and will be disallowed in Python 3.15. {hint}', DeprecationWarning,
                  stacklevel=4)


def _fields_of_keywords(typename, fields, kwargs):
    """From 3.13 on only a list of fields is not deprecated."""
    if sys.version_info >= (3, 13):
        if not kwargs:
            _warn_of_no_fields('NamedTuple', typename, fields, '[]')
        elif fields is None:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword "
                            'arguments')
        else:
            import warnings
            warnings.warn('Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed '
                          'in Python 3.15. Use the class-based or functional syntax instead.', DeprecationWarning,
                          stacklevel=3)
    return kwargs.items()


def NamedTuple(typename, fields=_NOT_GIVEN, /, **kwargs):
    if fields is _NOT_GIVEN or fields is None:
        fields = _fields_of_keywords(typename, fields, kwargs)
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    made = _tuple_class(typename, fields, _module_of_caller())
    if sys.version_info >= (3, 12):
        made.__orig_bases__ = (NamedTuple,)
    return made


def _namedtuple_mro_entries(bases):
    if len(bases) > 1 and sys.version_info < (3, 11):
        raise TypeError('Multiple inheritance with NamedTuple is not supported')
    return (_NamedTuple,)


def _qualifiers(annotation):
    """Required, NotRequired and ReadOnly that an annotation stands in, down to what is none of them."""
    found = set()
    while True:
        if isinstance(annotation, _forms.AnnotatedAlias):
            annotation = annotation.__origin__
        elif isinstance(annotation, _forms.Alias) and annotation._name in ('Required', 'NotRequired', 'ReadOnly'):
            found.add(annotation._name)
            annotation = annotation.__args__[0]
        else:
            return found


def _check_bases(bases):
    from typing import Generic
    for base in bases:
        of_dict = type(base) is _TypedDictMeta or base is Generic and sys.version_info >= (3, 11)
        if not of_dict and sys.version_info >= (3, 9):
            raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')


def _generic_among(bases):
    if sys.version_info < (3, 11):
        return ()
    from typing import Generic
    return (Generic,) if any(issubclass(base, Generic) for base in bases) else ()


class _Keys:
    """Which keys of a typed dictionary must be there and which may be changed."""

    def __init__(self, bases):
        self.required, self.optional, self.readonly, self.mutable = set(), set(), set(), set()
        for base in bases:
            own = base.__dict__
            required, optional = own.get('__required_keys__', ()), own.get('__optional_keys__', ())
            self.required.update(required)
            if sys.version_info >= (3, 12):
                self.optional.difference_update(required)
                self.required.difference_update(optional)
            self.optional.update(optional)
            self.readonly.update(own.get('__readonly_keys__', ()))
            self.mutable.update(own.get('__mutable_keys__', ()))

    def add(self, key, annotation, total):
        qualifiers = _qualifiers(annotation)
        needed = 'Required' in qualifiers or 'NotRequired' not in qualifiers and total
        (self.required if needed else self.optional).add(key)
        if sys.version_info >= (3, 12):
            (self.optional if needed else self.required).discard(key)
        if 'ReadOnly' in qualifiers:
            if key in self.mutable:
                raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
            self.readonly.add(key)
        else:
            self.mutable.add(key)
            self.readonly.discard(key)

    def describe(self, made):
        if sys.version_info >= (3, 9):
            made.__required_keys__ = frozenset(self.required)
            made.__optional_keys__ = frozenset(self.optional)
        if sys.version_info >= (3, 13):
            made.__readonly_keys__ = frozenset(self.readonly)
            made.__mutable_keys__ = frozenset(self.mutable)


class _TypedDictMeta(type):
    """Its classes make plain dictionaries."""

    def __new__(cls, name, bases, ns, total=True):
        _check_bases(bases)
        generic = _generic_among(bases)
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if sys.version_info >= (3, 12) and not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: _checked(value, message) for key, value in ns.get('__annotations__', {}).items()}
        keys = _Keys(bases)
        annotations = {}
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
        annotations.update(own)
        for key, annotation in own.items():
            keys.add(key, annotation, total)
        made.__annotations__ = annotations
        keys.describe(made)
        if sys.version_info >= (3, 12) or not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    def __init__(cls, name, bases, ns, total=True):
        type.__init__(cls, name, bases, ns)

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def _check_fields(typename, fields, kwargs):
    if kwargs and sys.version_info >= (3, 13):
        raise TypeError(f'TypedDict() got an unexpected keyword argument {next(iter(kwargs))!r}')
    if fields is not _NOT_GIVEN and fields is not None:
        if kwargs:
            raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
        return fields
    if sys.version_info >= (3, 13):
        _warn_of_no_fields('TypedDict', typename, fields, '{}')
    elif kwargs and sys.version_info >= (3, 11):
        import warnings
        warnings.warn('The kwargs-based syntax for TypedDict definitions is deprecated in Python 3.11, will be removed '
                      'in Python 3.13, and may not be understood by third-party type checkers.', DeprecationWarning,
                      stacklevel=3)
    return kwargs


def TypedDict(typename, fields=_NOT_GIVEN, /, *, total=True, **kwargs):
    fields = _check_fields(typename, fields, kwargs)
    namespace = {'__annotations__': dict(fields), '__module__': _module_of_caller()}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    if sys.version_info >= (3, 12):
        made.__orig_bases__ = (TypedDict,)
    return made


if sys.version_info < (3, 9):
    _PROHIBITED |= {'_field_types'}
    _make_tuple, _make_dict = NamedTuple, TypedDict
    _NamedTuple = NamedTuple = NamedTupleMeta('NamedTuple', (), {
        '_root': True, '__module__': 'typing', '__new__': lambda cls, *args, **kwargs: _make_tuple(*args, **kwargs)})
    TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (dict,), {
        '__module__': 'typing', '__new__': lambda cls, *args, **kwargs: _make_dict(*args, **kwargs)})
    _TypedDictMeta.__call__ = lambda cls, *args, **kwargs: (_make_dict if cls is TypedDict else dict)(*args, **kwargs)
else:
    _NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'})
    NamedTuple.__mro_entries__ = _namedtuple_mro_entries
    _TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})
    TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)

for _each in (NamedTuple, TypedDict, NamedTupleMeta, _TypedDictMeta):
    _each.__module__ = 'typing'
