"""Models `enum`: classes whose attributes are their only instances, made by a metaclass.

Text forms follow sys.version_info: 3.11 made format() the same as str(), and gave IntEnum and IntFlag the
plain number; until then flags list their names from the highest down.
"""
import sys
import types

_SINCE_3_11 = sys.version_info >= (3, 11)


class auto:

    value = None


class nonmember:

    def __init__(self, value):
        self.value = value


class member(nonmember):
    pass


def unique(enumeration):
    aliases = [f'{name} -> {each.name}' for name, each in enumeration.__members__.items()
               if name != each.name]
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(aliases)}')
    return enumeration


def _is_member(name, value):
    if isinstance(value, nonmember):
        return isinstance(value, member)
    return not name.startswith('_') and not hasattr(value, '__get__')


class EnumMeta(type):

    def __new__(metacls, name, bases, namespace, **kwargs):
        values = {key: value for key, value in namespace.items()
                  if bases and _is_member(key, value)}
        plain = {key: value.value if isinstance(value, nonmember) else value
                 for key, value in namespace.items() if key not in values}
        for base in bases:
            if isinstance(base, EnumMeta) and base._member_map_ and base is not Enum:
                if _SINCE_3_11:
                    raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
                raise TypeError(f'{name}: cannot extend enumeration {base.__name__!r}')
        maker = plain.pop('__new__', None)
        plain['_member_map_'] = {}
        plain['_members_by_value_'] = []
        cls = super().__new__(metacls, name, bases, plain, **kwargs)
        if maker is not None:
            type.__setattr__(cls, '_make_', staticmethod(maker))
        if bases:
            cls._settle_texts(plain)
            for key, value in values.items():
                cls._add_member(key, value)
        return cls

    def _data_type(cls):
        for base in cls.__mro__:
            if base is not object and not isinstance(base, EnumMeta) and base.__module__ == 'builtins':
                return base
        return object

    def _settle_texts(cls, own):
        # A data type stands before Enum, but members look like members.
        data = cls._data_type()
        if data is object:
            return
        for key in ('__repr__', '__str__', '__format__'):
            found = next(base for base in cls.__mro__ if key in base.__dict__)
            if key not in own and found in (data, object):
                type.__setattr__(cls, key, Enum.__dict__[key])

    def _add_member(cls, name, value):
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            last = [each._value_ for each in cls._members_by_value_]
            value = cls._generate_next_value_(name, 1, len(cls._member_map_), last)
        made = cls._new_member(value)
        for known in cls._members_by_value_:
            if known._value_ == made._value_:
                made = known
                break
        else:
            made._name_ = name
            made._sort_order_ = len(cls._members_by_value_)
            cls._members_by_value_.append(made)
        cls._member_map_[name] = made
        type.__setattr__(cls, name, made)

    def _new_member(cls, value):
        arguments = value if isinstance(value, tuple) else (value,)
        data = cls._data_type()
        if data is tuple:
            arguments = (value,)
        maker = getattr(cls, '_make_', None)
        if maker is not None:
            made = maker(cls, *arguments)
        elif data is object:
            made = object.__new__(cls)
        else:
            made = data.__new__(cls, *arguments)
        if '_value_' not in made.__dict__:
            made._value_ = value if data is object else data(*arguments)
        made.__objclass__ = cls
        if cls.__init__ is not object.__init__ and cls.__init__ is not data.__init__:
            made.__init__(*arguments)
        return made

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is not None:
            return cls._functional(value, names, module, type, start)
        if isinstance(value, cls):
            return value
        for each in cls._members_by_value_:
            if each._value_ == value:
                return each
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        if found is not None:
            raise TypeError(f'error in {cls.__name__}._missing_: returned {found!r} '
                            'instead of None or a valid member')
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')

    def _functional(cls, name, names, module, data, start):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            names = names.items()
        namespace = {}
        for place, each in enumerate(names, start):
            key, value = (each, place) if isinstance(each, str) else each
            namespace[key] = value
        namespace['__module__'] = module or sys._getframe(2).f_globals.get('__name__')
        return EnumMeta(name, (cls,) if data is None else (data, cls), namespace)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter(cls._listed())

    def __reversed__(cls):
        return reversed(cls._listed())

    def __len__(cls):
        return len(cls._listed())

    def _listed(cls):
        return cls._members_by_value_

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
        return any(each._value_ == value for each in cls._members_by_value_)

    @property
    def __members__(cls):
        return types.MappingProxyType(cls._member_map_)

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

    def __repr__(cls):
        kind = 'flag' if _SINCE_3_11 and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'


EnumType = EnumMeta


class Enum(metaclass=EnumMeta):

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if _SINCE_3_11:
            return max(last_values, default=start - 1) + 1
        return last_values[-1] + 1 if last_values else start

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

    def __format__(self, specification):
        data = type(self)._data_type()
        if _SINCE_3_11 or data is object or type(self).__str__ is not Enum.__str__:
            return format(str(self), specification)
        return format(self._value_, specification)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum if _SINCE_3_11 else Enum):
    if _SINCE_3_11:
        __str__ = int.__repr__
        __format__ = int.__format__


class StrEnum(str, ReprEnum):
    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class Flag(Enum):

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return 2 ** (max(last_values).bit_length()) if last_values else start

    @classmethod
    def _missing_(cls, value):
        every = 0
        for each in cls._members_by_value_:
            every |= each._value_
        if not isinstance(value, int) or value & ~every and value > 0:
            if _SINCE_3_11 and isinstance(value, int):
                width = max(value.bit_length(), every.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n'
                                 f'    given 0b0 {value:0{width}b}\n  allowed 0b0 {every:0{width}b}')
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if value < 0:
            return cls(every & value)
        for each in cls._combined_of_():
            if each._value_ == value:
                return each
        combined = cls._new_member(value)
        combined._name_ = cls._names_of(value)
        cls._combined_of_().append(combined)
        return combined

    @classmethod
    def _combined_of_(cls):
        if '_combined_' not in cls.__dict__:
            type.__setattr__(cls, '_combined_', [])
        return cls.__dict__['_combined_']

    @classmethod
    def _names_of(cls, value):
        names = [each._name_ for each in cls._listed()
                 if each._value_ & value == each._value_ and each._value_]
        if not _SINCE_3_11:
            names.reverse()
        return '|'.join(names) or None

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ ^ other._value_)

    def __invert__(self):
        return self.__class__(sum(each._value_ for each in self.__class__._listed()
                                 if not each._value_ & self._value_))

    def __bool__(self):
        return bool(self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([each for each in self.__class__._listed() if each._value_ & self._value_])

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'<{name}: {self._value_!r}>' if _SINCE_3_11 else f'<{name}.{self._value_!r}: {self._value_!r}>'
        return f'<{name}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'{name}({self._value_!r})' if _SINCE_3_11 else f'{name}.{self._value_!r}'
        return f'{name}.{self._name_}'


class IntFlag(int, Flag):

    def __or__(self, other):
        return self.__class__(self._value_ | int(other))

    def __and__(self, other):
        return self.__class__(self._value_ & int(other))

    def __xor__(self, other):
        return self.__class__(self._value_ ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    if _SINCE_3_11:
        __str__ = int.__repr__
        __format__ = int.__format__
