"""Models `enum`: Enum, IntEnum, Flag, auto, unique; members by attribute, call and subscript.

There are no metaclasses in the case language: iterating over an enumeration class, len() of it and
`in` are not there, `list(Color.__members__.values())` is.
"""


class auto:
    pass


def unique(enumeration):
    aliases = [f'{name} -> {member.name}' for name, member in enumeration.__members__.items()
               if name != member.name]
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(aliases)}')
    return enumeration


def _is_member_name(name, value):
    return not name.startswith('_') and not hasattr(value, '__get__')


class Enum:

    def __init_subclass__(cls, **kwargs):
        values = {name: value for name, value in cls.__dict__.items()
                  if _is_member_name(name, value)}
        cls.__members__ = {}
        by_value = cls._by_value = {}
        for name, value in values.items():
            if isinstance(value, auto):
                value = cls._generate_next_value_(name, 1, len(by_value), list(by_value))
            member = by_value.get(value)
            if member is None:
                member = cls._make_member(name, value)
                by_value[value] = member
            cls.__members__[name] = member
            setattr(cls, name, member)

    @classmethod
    def _make_member(cls, name, value):
        member = object.__new__(cls)
        member._name_ = name
        member._value_ = value
        # A class's own __init__ is given what the value consists of.
        if cls.__init__ is not object.__init__:
            member.__init__(*(value if isinstance(value, tuple) else (value,)))
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return max(last_values, default=start - 1) + 1

    def __new__(cls, value):
        member = cls._by_value.get(value)
        if member is None:
            member = cls._missing_(value)
        if member is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        return member

    @classmethod
    def _missing_(cls, value):
        return None

    @classmethod
    def __class_getitem__(cls, name):
        return cls.__members__[name]

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

    def __hash__(self):
        return hash(self._name_)


class IntEnum(int):
    """An int with a name; a second base is not to be had, so what Enum does is borrowed."""

    def __init_subclass__(cls, **kwargs):
        Enum.__init_subclass__.__func__(cls, **kwargs)

    @classmethod
    def _make_member(cls, name, value):
        member = int.__new__(cls, value)
        member._name_ = name
        member._value_ = value
        return member

    _generate_next_value_ = staticmethod(Enum._generate_next_value_)
    _missing_ = classmethod(Enum._missing_.__func__)
    __class_getitem__ = classmethod(Enum.__class_getitem__.__func__)
    name = Enum.name
    value = Enum.value
    __repr__ = Enum.__repr__

    def __new__(cls, value):
        return Enum.__new__(cls, value)

    def __str__(self):
        import sys
        if sys.version_info >= (3, 11):
            return str(self._value_)
        return Enum.__str__(self)


class Flag(Enum):

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return 2 * max(last_values) if last_values else 1

    @classmethod
    def _missing_(cls, value):
        names = [name for name, member in cls.__members__.items() if member._value_ & value]
        member = cls._make_member('|'.join(names) or None, value)
        cls._by_value[value] = member
        return member

    def __or__(self, other):
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        return self.__class__(self._value_ & other._value_)

    def __bool__(self):
        return bool(self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_
