"""Models the classes of `enum`: EnumType, which makes the members, and Enum.

Text forms follow sys.version_info: 3.11 made format() the same as str(), and gave IntEnum and IntFlag the plain number.
"""
import builtins
import sys
import types

from _enum_namespace import EnumNamespace

_SINCE_3_11 = sys.version_info >= (3, 11)


class property:
    """An attribute of members whose name a member may have as well."""

    def __init__(self, fget):
        self.fget = fget
        self.__doc__ = fget.__doc__

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return self.fget(instance)
        if self.name in ownerclass._member_map_:
            return ownerclass._member_map_[self.name]
        raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}' if _SINCE_3_11 else self.name)

    def __set__(self, instance, value):
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}' if _SINCE_3_11
                             else "can't set attribute")

    def __delete__(self, instance):
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}' if _SINCE_3_11
                             else "can't delete attribute")


def _data_type(bases):
    """The class that members are instances of beside Enum: the one in front of it that has a __new__ of its own."""
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumMeta):
                if base._member_type_ is not object:
                    return base._member_type_
            elif '__new__' in base.__dict__ or base.__module__ == 'builtins':
                return candidate or base
            else:
                candidate = candidate or base
    return object


def _member_maker(namespace, data, first_enum):
    """The __new__ that makes a member out of its value; None: object's, which takes no value."""
    if '__new__' in namespace:
        return namespace['__new__']
    for owner in (data, first_enum):
        made = getattr(owner, '__new_member__', None)
        if made is not None:
            return made
    return None if data is object else data.__new__


def _shows_itself(cls, name, namespace):
    found = next(base for base in cls.__mro__ if name in base.__dict__)
    return name in namespace or isinstance(found, EnumMeta)


class EnumMeta(type):

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        first_enum = next((base for base in reversed(bases) if isinstance(base, EnumMeta)), None)
        for base in bases:
            if isinstance(base, EnumMeta) and base._member_names_:
                raise TypeError(f'<enum {cls!r}> cannot extend {base!r}' if _SINCE_3_11
                                else f'{cls}: cannot extend enumeration {base.__name__!r}')
        return EnumNamespace(cls, getattr(first_enum, '_generate_next_value_', None))

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        first_enum = next((base for base in reversed(bases) if isinstance(base, EnumMeta)), None)
        names = classdict.member_names if isinstance(classdict, EnumNamespace) else []
        if 'mro' in names:
            raise ValueError("invalid enum member name(s) 'mro'" if _SINCE_3_11 else 'Invalid enum member name: mro')
        left_out = classdict.ignored() if names or isinstance(classdict, EnumNamespace) else []
        plain = {key: value for key, value in classdict.items() if key not in names and key not in left_out}
        data = _data_type(bases)
        maker = _member_maker(plain, data, first_enum)
        if plain.get('_generate_next_value_') is not None:
            generate = plain['_generate_next_value_']
            plain['_generate_next_value_'] = staticmethod(getattr(generate, '__func__', generate))
        if '__new__' in plain:
            plain['__new_member__'] = plain['__new__']
            del plain['__new__']
        plain.update(_member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_values_=[],
                     _member_type_=data)
        if _SINCE_3_11:
            plain['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        made = super().__new__(metacls, cls, bases, plain, **kwds)
        if first_enum is not None:
            made._settle_texts(plain, data, first_enum)
            for key in names:
                made._add_member(key, classdict[key], maker, data)
            made._members_are_made()
        return made

    def _settle_texts(cls, own, data, first_enum):
        if data is object:
            return
        plain_number = _SINCE_3_11 and any(base.__name__ == 'ReprEnum' for base in cls.__mro__)
        if plain_number:
            if '__format__' not in own:
                type.__setattr__(cls, '__format__', data.__format__)
            if '__str__' not in own:
                own_text = data is str or data.__module__ != 'builtins' and '__str__' in data.__dict__
                type.__setattr__(cls, '__str__', data.__str__ if own_text else data.__repr__)
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if not _shows_itself(cls, name, own):
                type.__setattr__(cls, name, getattr(first_enum, name))

    def _add_member(cls, name, value, maker, data):
        args = value if isinstance(value, tuple) else (value,)
        if data is tuple:
            args = (args,)
        made = object.__new__(cls) if maker is None else maker(cls, *args)
        if '_value_' not in made.__dict__:
            made._value_ = value if data is object else data(*args)
        made._name_ = name
        made.__objclass__ = cls
        if type(made).__init__ is not object.__init__:
            made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        for known in cls._member_map_.values():
            if known._value_ == made._value_:
                made = known
                break
        else:
            if cls._is_canonical(made._value_):
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[made._value_] = made
            except TypeError:
                cls._unhashable_values_.append(made._value_)
        cls._member_map_[name] = made
        if not isinstance(next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None), property):
            type.__setattr__(cls, name, made)

    def _is_canonical(cls, value):
        return True

    def _members_are_made(cls):
        pass

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            return cls._of((value, names) + values if names is not None else value)
        if names is None:
            return cls._of(value)
        return cls._functional(value, names, module, qualname, type, start)

    def _of(cls, value):
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:
            for each in cls._member_map_.values():
                if each._value_ == value:
                    return each
        try:
            found = cls._missing_(value)
        except Exception as error:
            failed, found = error, None
        else:
            failed = None
        if isinstance(found, cls) or getattr(cls, '_boundary_', None) is not None and isinstance(found, int):
            return found
        name = cls.__qualname__ if sys.version_info >= (3, 9) else cls.__name__
        wrong = ValueError(f'{value!r} is not a valid {name}')
        if found is None and failed is None:
            raise wrong
        if failed is None:
            failed = TypeError(f'error in {cls.__name__}._missing_: returned {found!r} '
                               'instead of None or a valid member')
        if not isinstance(failed, ValueError):
            failed.__context__ = wrong
        raise failed

    def _functional(cls, name, names, module, qualname, data, start):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs, last_values = [], []
            for count, each in enumerate(names):
                value = cls._generate_next_value_(each, start, count, last_values[:])
                last_values.append(value)
                pairs.append((each, value))
            names = pairs
        bases = (cls,) if data is None else (data, cls)
        metacls = cls.__class__
        namespace = metacls.__prepare__(name, bases)
        for item in names.items() if isinstance(names, dict) else names:
            namespace[item[0]] = item[1]
        namespace['__module__'] = module or sys._getframe(2).f_globals.get('__name__')
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, name, bases, namespace)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if sys.version_info < (3, 12):
            if not isinstance(value, Enum):
                raise TypeError("unsupported operand type(s) for 'in': "
                                f"{type(value).__qualname__!r} and {cls.__class__.__qualname__!r}")
            return False
        return any(each._value_ == value for each in cls._member_map_.values())

    @builtins.property
    def __members__(cls):
        return types.MappingProxyType(cls._member_map_)

    if sys.version_info < (3, 12):
        def __getattr__(cls, name):
            raise AttributeError(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}' if _SINCE_3_11
                                 else 'Cannot reassign members.')
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.' if _SINCE_3_11
                                 else f'{cls.__name__}: cannot delete Enum member.')
        type.__delattr__(cls, name)

    def __dir__(cls):
        names = ['__class__', '__doc__', '__members__', '__module__']
        if _SINCE_3_11:
            names += ['__contains__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__name__',
                      '__qualname__']
        return sorted(set(names) | set(cls._member_names_)) if _SINCE_3_11 else names + cls._member_names_

    def __repr__(cls):
        kind = 'flag' if _SINCE_3_11 and hasattr(cls, '_flag_mask_') else 'enum'
        return f'<{kind} {cls.__name__!r}>'


if _SINCE_3_11:
    EnumMeta.__name__ = EnumMeta.__qualname__ = 'EnumType'


def _above_the_largest(values):
    try:
        largest = sorted(values).pop()
    except TypeError:
        raise TypeError('unable to sort non-numeric values') from None
    try:
        return largest + 1
    except TypeError:
        raise TypeError(f'unable to increment {largest!r}') from None


def _is_above_the_last(values):
    """Sorts them on the way, and leaves them sorted as far as it went."""
    last = values[-1]
    try:
        values.sort()
        return last == values[-1] and last + 1
    except TypeError:
        return False


def _next_value(name, start, count, last_values):
    if not last_values:
        return start
    if sys.version_info >= (3, 13):
        return _above_the_largest(last_values)
    if _SINCE_3_11:
        next_one = _is_above_the_last(last_values)
        if next_one is not False:
            return next_one
        import warnings
        warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and '
                      'support adding +1\n'
                      'and the value returned will be the largest value in the enum incremented by 1',
                      DeprecationWarning, 4)
    for value in last_values if sys.version_info[:2] == (3, 11) else reversed(last_values):
        try:
            return value + 1
        except TypeError:
            pass
    return start


class Enum(metaclass=EnumMeta):

    _generate_next_value_ = staticmethod(_next_value)

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        own = [name for base in self.__class__.__mro__ for name in base.__dict__
               if name[0] != '_' and name not in self._member_map_]
        return ['__class__', '__doc__', '__module__', *own]

    def __format__(self, format_spec):
        if _SINCE_3_11 or self._member_type_ is object or not getattr(type(self).__str__, '_names_the_member', False):
            return str.__format__(str(self), format_spec)
        return self._member_type_.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


Enum.__str__._names_the_member = True
for _class in (property, EnumMeta, Enum):
    _class.__module__ = 'enum'
