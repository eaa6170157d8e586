"""Models `dataclasses`: the methods that a class gets from its annotations, compiled from text as CPython does, so that
their signatures and messages are those of functions.
"""
import _thread
import functools
import keyword
import sys
import types

from _dataclass_fields import *
from _dataclass_fields import (_FACTORY, _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR, _collected, _is_dataclass_instance)

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass'] + (['KW_ONLY'] if sys.version_info >= (3, 10) else [])


def _compiled(name, args, body, names, return_type=MISSING):
    """A function of that text, which sees `names`."""
    arrow = ''
    if return_type is not MISSING:
        names['_return_type'] = return_type
        arrow = '->_return_type'
    lines = '\n'.join('  ' + line for line in body)
    text = f' def {name}({",".join(args)}){arrow}:\n{lines}'
    made = {}
    exec(f'def __create_fn__({", ".join(names)}):\n{text}\n return {name}', {'__builtins__': __builtins__}, made)
    return made['__create_fn__'](**names)


def _init_parameter(each):
    if not each.has_default():
        default = ''
    elif each.default is not MISSING:
        default = f'=_dflt_{each.name}'
    else:
        default = '=_HAS_DEFAULT_FACTORY'
    return f'{each.name}:_type_{each.name}{default}'


def _init_line(each, frozen, self_name, slots):
    value = each.name
    if each.default_factory is not MISSING:
        made = f'_dflt_{each.name}()'
        value = f'{made} if {each.name} is _HAS_DEFAULT_FACTORY else {each.name}' if each.init else made
    elif not each.init:
        if not slots or each.default is MISSING:
            # A default stands in the class, if that has no slots.
            return None
        value = f'_dflt_{each.name}'
    if each._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'__dataclass_builtins_object__.__setattr__({self_name},{each.name!r},{value})'
    return f'{self_name}.{each.name}={value}'


def _make_init(cls, found, frozen, slots):
    taken = [each for each in found if each.init]
    positional = [each for each in taken if not each.kw_only]
    named = [each for each in taken if each.kw_only]
    optional = None
    for each in positional:
        if each.has_default():
            optional = each
        elif optional is not None:
            raise TypeError(f'non-default argument {each.name!r} follows default argument'
                            + (f' {optional.name!r}' if sys.version_info >= (3, 13) else ''))
    names = {f'_type_{each.name}': each.type for each in found}
    names.update(MISSING=MISSING, _HAS_DEFAULT_FACTORY=_FACTORY, __dataclass_builtins_object__=object)
    for each in found:
        if each.has_default():
            names[f'_dflt_{each.name}'] = each.default if each.default is not MISSING else each.default_factory
    self_name = '__dataclass_self__' if any(each.name == 'self' for each in found) else 'self'
    body = [line for line in (_init_line(each, frozen, self_name, slots) for each in found) if line]
    if hasattr(cls, '__post_init__'):
        given = ','.join(each.name for each in found if each._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.__post_init__({given})')
    args = [self_name] + [_init_parameter(each) for each in positional]
    if named:
        args += ['*'] + [_init_parameter(each) for each in named]
    return _compiled('__init__', args, body or ['pass'], names, None)


def _recursive(function):
    running = set()

    @functools.wraps(function)
    def wrapper(self):
        key = id(self), _thread.get_ident()
        if key in running:
            return '...'
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)
    return wrapper


def _make_repr(found):
    shown = ', '.join(f'{each.name}={{self.{each.name}!r}}' for each in found)
    return _recursive(_compiled('__repr__', ['self'], [f"return f'{{self.__class__.__qualname__}}({shown})'"], {}))


def _tuple_of(name, found):
    return '(' + ''.join(f'{name}.{each.name},' for each in found) + ')'


def _make_comparison(name, operator, found):
    own, others = _tuple_of('self', found), _tuple_of('other', found)
    return _compiled(name, ['self', 'other'], ['if other.__class__ is self.__class__:',
                                               f' return {own}{operator}{others}', 'return NotImplemented'], {})


def _make_frozen(cls, found, name, args, verb):
    names = ','.join(repr(each.name) for each in found)
    known = f'({names},)' if names else '()'
    test = f'if type(self) is cls or name in {known}:' if found else 'if type(self) is cls:'
    return _compiled(name, args, [test, f" raise FrozenInstanceError(f'cannot {verb} field {{name!r}}')",
                                  f'super(cls, self).{name}({",".join(args[1:])})'],
                     {'cls': cls, 'FrozenInstanceError': FrozenInstanceError})


def _set_new(cls, name, function):
    if name in cls.__dict__:
        return True
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, function)
    return False


def _check_frozen_bases(cls, frozen):
    parents = [base for base in cls.__mro__[1:] if '__dataclass_params__' in base.__dict__]
    if any(base.__dict__['__dataclass_params__'].frozen for base in parents) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and parents and not all(base.__dict__['__dataclass_params__'].frozen for base in parents):
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


def _settle_hash(cls, eq, frozen, unsafe_hash, hashed):
    own = cls.__dict__.get('__hash__', MISSING)
    explicit = not (own is MISSING or own is None and '__eq__' in cls.__dict__)
    if unsafe_hash and explicit:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not explicit:
        cls.__hash__ = _compiled('__hash__', ['self'], [f'return hash({_tuple_of("self", hashed)})'], {})
        cls.__hash__.__qualname__ = f'{cls.__qualname__}.__hash__'
    elif eq and not explicit:
        cls.__hash__ = None


class _Params:

    def __init__(self, **given):
        self.__dict__.update(given)

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join('%s=%r' % item for item in self.__dict__.items())


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args=True, kw_only=False, slots=False,
             weakref_slot=False):
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    explicit_hash = cls.__dict__.get('__hash__', MISSING)
    every = _collected(cls, kw_only)
    _check_frozen_bases(cls, frozen)
    newer = {}
    if sys.version_info >= (3, 12):
        newer = {'match_args': match_args, 'kw_only': kw_only, 'slots': slots, 'weakref_slot': weakref_slot}
    cls.__dataclass_params__ = _Params(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                                       frozen=frozen, **newer)
    cls.__dataclass_fields__ = every
    found = [each for each in every.values() if each._field_type is _FIELD]
    in_init = [each for each in every.values() if each._field_type is not _FIELD_CLASSVAR]
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    had_hash = not (explicit_hash is MISSING or explicit_hash is None and '__eq__' in cls.__dict__)
    if init:
        _set_new(cls, '__init__', _make_init(cls, in_init, frozen, slots))
    if repr:
        _set_new(cls, '__repr__', _make_repr([each for each in found if each.repr]))
    compared = [each for each in found if each.compare]
    if eq:
        _set_new(cls, '__eq__', _make_comparison('__eq__', '==', compared))
    if order:
        dot = '.' if sys.version_info < (3, 13) else ''
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _make_comparison(name, operator, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}'
                                f'{dot} Consider using functools.total_ordering')
    if frozen:
        for name, args, verb in (('__setattr__', ['self', 'name', 'value'], 'assign to'),
                                 ('__delattr__', ['self', 'name'], 'delete')):
            if _set_new(cls, name, _make_frozen(cls, found, name, args, verb)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
    hashed = [each for each in found if (each.compare if each.hash is None else each.hash)]
    if not had_hash or unsafe_hash:
        _settle_hash(cls, eq, frozen, unsafe_hash, hashed)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if match_args and sys.version_info >= (3, 10) and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(each.name for each in in_init if each.init and not each.kw_only)
    if sys.version_info >= (3, 13) and '__replace__' not in cls.__dict__:
        cls.__replace__ = _replaced
    if slots:
        cls = _with_slots(cls, found, frozen, weakref_slot)
    if sys.version_info >= (3, 10):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _signature_text(cls):
    from _signatures_of_callables import signature
    return str(signature(cls)).replace(' -> None', '')


def _slots_of(base):
    given = base.__dict__.get('__slots__')
    if given is None:
        has_references = base.__module__ != 'builtins' or base in (set, frozenset)
        return ['__weakref__'] if has_references and sys.version_info >= (3, 13) else []
    if hasattr(given, '__next__'):
        raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
    return [given] if isinstance(given, str) else list(given)


def _with_slots(cls, found, frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    inherited = ()
    if sys.version_info >= (3, 11):
        inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    names = [each.name for each in found] + ['__weakref__'] * weakref_slot
    namespace['__slots__'] = tuple(name for name in names if name not in inherited)
    for each in found:
        namespace.pop(each.name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    if frozen:
        if sys.version_info >= (3, 14):
            # Until then these compare with the class that was replaced.
            for name, args, verb in (('__setattr__', ['self', 'name', 'value'], 'assign to'),
                                     ('__delattr__', ['self', 'name'], 'delete')):
                setattr(made, name, _make_frozen(made, found, name, args, verb))
        # What is frozen cannot be filled by setattr when it is copied or unpickled.
        if '__getstate__' not in cls.__dict__:
            made.__getstate__ = _frozen_state
        if '__setstate__' not in cls.__dict__:
            made.__setstate__ = _set_frozen_state
    if sys.version_info >= (3, 14):
        _tell_methods(cls, made)
    return made


def _tell_methods(old, new):
    """What super() and __class__ stand for in methods is the class that replaces theirs."""
    import inspect
    for member in new.__dict__.values():
        member = inspect.unwrap(member)
        parts = (member.fget, member.fset, member.fdel) if isinstance(member, property) else (member,)
        for function in parts:
            if isinstance(function, types.FunctionType) and '__class__' in function.__code__.co_freevars:
                cell = function.__closure__[function.__code__.co_freevars.index('__class__')]
                if cell.cell_contents is old:
                    cell.cell_contents = new
                    return


def _frozen_state(self):
    return [getattr(self, each.name) for each in fields(self)]


def _set_frozen_state(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, **newer):
    known = {'match_args', 'kw_only', 'slots'} if sys.version_info >= (3, 10) else set()
    if sys.version_info >= (3, 11):
        known.add('weakref_slot')
    for name in newer:
        if name not in known:
            raise TypeError(f'dataclass() got an unexpected keyword argument {name!r}')

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, **newer)
    return wrap if cls is None else wrap(cls)


def _plain(obj, factory, tuples):
    if _is_dataclass_instance(obj):
        values = [(each.name, _plain(getattr(obj, each.name), factory, tuples)) for each in fields(obj)]
        return factory([value for _, value in values]) if tuples else factory(values)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_plain(each, factory, tuples) for each in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_plain(each, factory, tuples) for each in obj)
    if isinstance(obj, dict):
        pairs = [(_plain(key, factory, tuples), _plain(value, factory, tuples)) for key, value in obj.items()]
        if sys.version_info >= (3, 12) and hasattr(type(obj), 'default_factory'):
            made = type(obj)(obj.default_factory)
            made.update(pairs)
            return made
        return type(obj)(pairs)
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory, False)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _plain(obj, tuple_factory, True)


def _replaced(self, /, **changes):
    for each in self.__dataclass_fields__.values():
        if each._field_type is _FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                error = TypeError if sys.version_info >= (3, 13) else ValueError
                raise error(f'field {each.name} is declared with init=False, it cannot be specified with replace()')
        elif each.name not in changes:
            if each._field_type is _FIELD_INITVAR and each.default is MISSING:
                error = TypeError if sys.version_info >= (3, 13) else ValueError
                raise error(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = getattr(self, each.name)
    return self.__class__(**changes)


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replaced(obj, **changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    namespace = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        else:
            name, kind = item[:2]
            if len(item) == 3:
                namespace[name] = item[2]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    namespace['__annotations__'] = annotations
    namespace['__module__'] = module or (sys._getframe(1).f_globals.get('__name__')
                                         if sys.version_info >= (3, 12) else 'types')
    return dataclass(types.new_class(cls_name, bases, {}, lambda body: body.update(namespace)), **options)
